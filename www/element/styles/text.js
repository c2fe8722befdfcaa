//! What the lists and the reading view share: heading rows, small print, marks.

import { css } from "lit";

export const text = css`
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
