//! What the lists and the reading view share: headings, links, small print, marks.

import { css } from "lit";

export const text = css`
  :is(h1, h2, h3, h4, h5, h6) {
    font-family: var(--_headline);
    font-size: 1.05em;
    font-weight: 600;
    line-height: 1.35;
  }
  /* A text keeps its own direction and stands on the side of the page's. */
  :where(p, time, figcaption, summary, label, button, .count, .certainty, [dir="auto"]) {
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  a,
  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 0.2em;
  }
  a:hover,
  .link:hover {
    text-decoration-color: currentColor;
  }
  summary {
    cursor: pointer;
    min-block-size: 1.5rem;
    color: var(--_accent);
  }
  [tabindex="-1"]:focus {
    outline: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4rem 1rem;
  }
  .source,
  .cite,
  .why,
  .also,
  .note,
  .hint,
  .when .certainty,
  .count {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .certainty {
    font-style: italic;
  }
  mark {
    background: var(--_mark);
    color: var(--_mark-text);
    border-radius: 0.2em;
    padding-inline: 0.1em;
    margin-inline: -0.1em;
  }
  .phrase {
    border-block-end: 2px solid var(--_date);
  }
`;
