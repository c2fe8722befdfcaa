//! What sites call the boxes of their pages: identifiers of markup as data, no rules. Those of other
//! languages are turned into these first (`language::identifier`). Whole names are
//! written with hyphens, `articleBody` as `article-body`.

use crate::article::RemovalReason;

/// Whole names of what holds the text of an article.
pub(super) const BODIES: &[&str] = &[
    "article-body",
    "article-content",
    "article-text",
    "article-body-content",
    "article-content-body",
    "articlebody",
    "articlecontent",
    "body-content",
    "content-article",
    "content-body",
    "content-detail",
    "contentdetail",
    "detail-body-text",
    "detail-content",
    "detail-text",
    "entry-content",
    "itp-bodycontent",
    "news-content",
    "post-body",
    "post-content",
    "read-content",
    "read-page-detail",
    "single-content",
    "story-body",
    "story-content",
    "storytext",
    "td-post-content",
    "txt-article",
];

/// Words for standfirsts.
pub(super) const SUMMARIES: &[&str] =
    &["standfirst", "dek", "deck", "subtitle", "subheadline", "lede", "sapo"];

/// Words for names of writers.
pub(super) const AUTHORS: &[&str] = &[
    "byline",
    "bylines",
    "author",
    "authors",
    "authorname",
    "auteur",
    "autor",
    "autore",
    "contributor",
    "contributors",
    "reporter",
    "writer",
];

/// Folders of pages about an author.
pub(super) const AUTHOR_PAGES: &[&str] = &[
    "author",
    "authors",
    "auteur",
    "autor",
    "autore",
    "journaliste",
    "journalist",
    "journalists",
    "profile",
    "profiles",
    "reporter",
    "reporters",
    "writer",
    "writers",
    "contributor",
    "contributors",
    "editors",
];

/// Words for dates.
pub(super) const DATES: &[&str] = &["dateline", "timestamp", "pubdate", "published"];

/// Words for what stands under pictures.
pub(super) const CAPTIONS: &[&str] = &["caption", "figcaption", "wp-caption-text", "credit"];

/// Words, or whole names, for boxes that are no part of the article, and why.
pub(super) const CLUTTER: &[(&[&str], RemovalReason)] = &[
    (
        &[
            "ad",
            "ads",
            "adv",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "adslot",
            "adsbygoogle",
            "banner",
            "dfp",
            "parallax",
            "sponsor",
            "sponsored",
            "outbrain",
            "taboola",
            "mgid",
        ],
        RemovalReason::Ad,
    ),
    (
        &["comment", "comments", "commentlist", "respond", "disqus", "fb-comments"],
        RemovalReason::CommentPrompt,
    ),
    (
        &[
            "related",
            "relatedposts",
            "relate",
            "recommended",
            "recommendation",
            "recommendations",
            "popular",
            "trending",
            "readmore",
            "read-more",
            "read-also",
            "more-on",
            "most-read",
            "mostread",
            "latest",
            "also-read",
            "see-also",
            "next-article",
            "inline-related",
        ],
        RemovalReason::RelatedHeading,
    ),
    (
        &[
            "share",
            "shares",
            "sharing",
            "sharedaddy",
            "sharebar",
            "sharethis",
            "addthis",
            "social",
            "socials",
            "follow",
            "addtoany",
        ],
        RemovalReason::ShareFollow,
    ),
    (
        &[
            "newsletter",
            "subscribe",
            "subscription",
            "promo",
            "promotion",
            "donate",
            "donation",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "popup",
            "modal",
            "login",
            "signup",
            "disclaimer",
            "copyright",
        ],
        RemovalReason::Promo,
    ),
    (&["tags", "tagcloud", "tag-list", "taglist", "article-tag", "topics"], RemovalReason::Tags),
    (
        &[
            "breadcrumb",
            "breadcrumbs",
            "menu",
            "nav",
            "navbar",
            "navigation",
            "sidebar",
            "skip-link",
            "toolbar",
            "masthead",
            "footer",
            "toc",
        ],
        RemovalReason::Navigation,
    ),
    (&["pagination", "paging", "pager", "page-links", "paging-article"], RemovalReason::Pagination),
    (
        &[
            "author-bio",
            "author-box",
            "authorbox",
            "about-author",
            "author-info",
            "bio",
            "printonly",
            "hidden",
            "sr-only",
            "visually-hidden",
            "screen-reader-text",
            "btn",
            "twitter-tweet",
            "instagram-media",
            "infobox",
            "navbox",
            "editsection",
        ],
        RemovalReason::Other,
    ),
];
