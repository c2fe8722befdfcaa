//! The two lists: events along a line of time, and articles; their tabs and footnotes.

import { css } from "lit";

export const lists = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    gap: calc(var(--_gap) * 2);
    align-items: start;
  }
  .columns[data-single] {
    grid-template-columns: minmax(0, 1fr);
  }
  .columns section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
    justify-items: stretch;
  }
  .columns .more {
    justify-self: start;
  }
  .columns .bar {
    min-block-size: 2rem;
  }
  .list-title {
    font-family: inherit;
    font-size: 1.1em;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-block-end: 1px solid var(--_border);
  }
  .tabs button {
    padding: 0.55rem 0.9rem;
    margin-block-end: -1px;
    border-block-end: 3px solid transparent;
    color: var(--_muted);
  }
  .tabs b {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .tabs [aria-selected="true"] {
    border-color: var(--_accent);
    color: inherit;
    font-weight: 600;
  }
  [role="tabpanel"] .list-title {
    position: absolute;
    clip-path: inset(50%);
  }
  [role="tabpanel"].timeline .bar {
    display: contents;
  }

  .events {
    list-style: none;
  }
  .event {
    display: grid;
    grid-template-columns: 1.2rem minmax(0, 1fr);
    grid-template-areas: "dot when" "dot told";
    column-gap: 0.7rem;
    padding-block-end: 1.15rem;
    position: relative;
  }
  /* Drawn once they come near the screen: only long lists gain by it. */
  .event:nth-child(n + 30) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 6rem;
    overflow-clip-margin: 0.6rem;
  }
  .event::before {
    content: "";
    position: absolute;
    inset-inline-start: calc(0.6rem - 1px);
    inset-block: 1.4rem -0.2rem;
    inline-size: 2px;
    background: var(--_border);
  }
  .event:last-child::before {
    display: none;
  }
  .when {
    grid-area: when;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    align-items: baseline;
    font-size: 0.9em;
    line-height: 1.5rem;
    font-variant-numeric: tabular-nums;
  }
  .when time {
    font-weight: 600;
  }
  .dot {
    grid-area: dot;
    inline-size: 0.95rem;
    block-size: 0.95rem;
    margin-block-start: 0.28rem;
    justify-self: center;
    border: 2px solid var(--_date);
    border-radius: 50%;
  }
  .exact {
    background: var(--_date);
  }
  .fuzzy {
    border-style: dashed;
  }
  .many {
    background: var(--_date);
    outline: 2px solid var(--_date);
    outline-offset: 2px;
  }
  .planned {
    border: 2px dashed var(--_planned);
  }
  .told {
    grid-area: told;
    min-inline-size: 0;
  }
  .head {
    position: relative;
  }
  .title {
    display: inline;
    font-weight: inherit;
    line-height: inherit;
    text-align: start;
    min-block-size: 1.5rem;
  }
  /* The whole of it is pressed, not its title alone; links inside stay above. */
  :is(.head, .hit) .title::after {
    content: "";
    position: absolute;
    inset: -0.2rem -0.4rem;
    border-radius: 0.4rem;
  }
  .hit .title::after {
    inset-block: 0.3rem;
  }
  .hit .also a {
    position: relative;
  }
  :is(.head, .hit):hover .title {
    text-decoration: underline;
    text-decoration-color: var(--_field-border);
    text-underline-offset: 0.2em;
  }
  :is(.head, .hit) .title:focus-visible {
    outline: none;
  }
  :is(.head, .hit) .title:focus-visible::after {
    outline: 2px solid var(--_accent);
  }
  .source {
    margin-block-start: 0.1rem;
  }
  .quotes-count {
    color: var(--_accent);
    white-space: nowrap;
  }
  .head:has([aria-expanded="true"]) .icon {
    transform: rotate(180deg);
  }
  .tag {
    padding-inline: 0.5rem;
    margin-inline-end: 0.2rem;
    border: 1px dashed var(--_planned);
    border-radius: 99px;
    color: var(--_planned);
  }
  .quotes {
    display: grid;
    gap: 0.9rem;
    margin-block: 0.75rem 0.4rem;
    list-style: none;
  }
  .quote {
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--_border);
    font-size: 0.95em;
  }
  .read-as {
    margin-block-start: 0.15rem;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .hits {
    display: grid;
  }
  .hit {
    position: relative;
    padding-block: 0.9rem;
    border-block-start: 1px solid var(--_border);
  }
  .hit:first-child {
    border: 0;
    padding-block-start: 0;
  }
  .snippet {
    margin-block-start: 0.2rem;
    font-size: 0.95em;
  }
  .sort {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .footnotes {
    display: grid;
    gap: 0.25rem;
    padding: 0.7rem 0.9rem;
    border: 1px dashed var(--_field-border);
    border-radius: var(--_radius);
    color: var(--_muted);
    font-size: 0.9em;
  }
  .footnotes ul {
    padding-inline-start: 1.2rem;
  }
  .footnotes li {
    padding-block: 0.15rem;
  }
`;
