//! The names that scrapers, content systems and feeds give the fields of an article: data, no rules.
//!
//! Written in lower case without marks, so that `date_published` is `datepublished`. Where a record
//! has several names of one field, the first of this list counts. Names in other languages are turned
//! into these first (`language::identifier`).

use super::record::Field;
use crate::language::{WordList, word_list};

/// The names of each field, parted by spaces.
pub(super) const NAMES: [(Field, &str); 12] = [
    (Field::Id, "id articleid postid newsid docid uuid uid guid"),
    (Field::Title, "title headline heading articletitle posttitle newstitle name"),
    (
        Field::Content,
        "text html contenthtml bodyhtml htmlcontent htmlbody articlehtml articlebody \
         contentencoded maintext fulltext fullcontent content contents body bodytext \
         contenttext textcontent articletext articlecontent newscontent cleanedtext cleantext \
         plaintext rawtext rawhtml article story paragraphs document",
    ),
    (
        Field::Synopsis,
        "summary standfirst abstract lead dek excerpt teaser description trailtext \
         leadparagraph snippet subtitle",
    ),
    (
        Field::Url,
        "url link canonical canonicalurl permalink articleurl weburl sourceurl pageurl \
         newsurl externalurl href uri mainentityofpage",
    ),
    (
        Field::Outlet,
        "outlet publisher source sitename site newspaper media publication sourcename portal \
         sourcedomain domain website",
    ),
    (
        Field::Authors,
        "authors author byline creator dccreator writer writers reporter journalist \
         authorname",
    ),
    (
        Field::Published,
        "published datepublished publishedat publishdate pubdate publishedtime publisheddate \
         publicationdate datepublish webpublicationdate articlepublishedtime firstpublished \
         date datetime dategmt pubtime timestamp time created createdat datecreated posted \
         postedat",
    ),
    (
        Field::Modified,
        "modified datemodified modifiedat updated updatedat lastmodified dateupdated \
         lastupdated articlemodifiedtime modifiedgmt",
    ),
    (Field::Language, "language inlanguage lang languagecode"),
    (Field::Section, "section articlesection category sectionname desk categories channel"),
    // Understood, and of no use here: what the record is beside its article.
    (
        Field::Other,
        "type context version tags tag keywords topics image images imageurl urltoimage \
         bannerimage thumbnail thumbnailurl photo media video videos attachments slug status \
         draft layout score index rank commentstatus pingstatus views wordcount datecrawl \
         datedownload crawledat scrapedat fetchedat filename links rev sticky format template \
         meta comments label",
    ),
];

/// Objects in which a record keeps its fields, as they are written.
pub(super) const WRAPPERS: WordList = word_list!["_source", "fields", "attributes", "node"];
