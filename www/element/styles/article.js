//! The reading view.

import { css } from "lit";

export const article = css`
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    padding: 0.35rem 0.9rem 0.35rem 0.7rem;
    position: sticky;
    inset-block-start: var(--lini-sticky-top, 0.5rem);
    z-index: 1;
    border: 1px solid var(--_field-border);
    border-radius: 99px;
    background: Canvas;
    color: var(--_accent);
  }
  .back:hover {
    border-color: var(--_accent);
  }
  .back:dir(rtl) .icon {
    transform: scaleX(-1);
  }
  .reading article {
    display: grid;
    gap: 1.5rem;
    margin-block-start: 0.75rem;
  }
  .reading header {
    display: grid;
    gap: 0.6rem;
    max-inline-size: 46rem;
  }
  .section {
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }
  .article-title {
    font-size: clamp(1.4em, 1.1em + 1.4vw, 2em);
    line-height: 1.22;
    text-wrap: balance;
    scroll-margin-block-start: 5rem;
  }
  .byline {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .byline strong {
    color: var(--_strong, inherit);
  }
  .evidence {
    font-size: 0.95em;
  }
  .standfirst {
    font-size: 1.12em;
    line-height: 1.5;
  }
  .story {
    display: grid;
    grid-template-columns: minmax(0, 40rem) minmax(14rem, 1fr);
    gap: calc(var(--_gap) * 2.5);
    align-items: start;
  }
  .body {
    display: grid;
    gap: 1rem;
    line-height: 1.65;
  }
  .subheading {
    margin-block-start: 0.5rem;
    font-size: 1.15em;
  }
  .body blockquote {
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_border);
  }
  .list-item {
    padding-inline-start: 1.1rem;
    position: relative;
  }
  .list-item::before {
    content: "•";
    position: absolute;
    inset-inline-start: 0.2rem;
  }
  .caption {
    padding: 0.6rem 0.9rem;
    border-inline-start: 3px solid var(--_border);
    background: var(--_raised);
    color: var(--_muted);
    font-size: 0.9em;
    line-height: 1.5;
  }
  .caption small {
    display: block;
    font-size: 0.92em;
  }
  .here {
    scroll-margin-block: 6rem;
  }
  .target {
    background: var(--_soft);
    padding-block: 0.28em;
  }
  aside {
    display: grid;
    gap: 0.6rem;
    font-size: 0.9em;
  }
  .fold {
    padding: 0.6rem 0.9rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .fold ul {
    display: grid;
    gap: 0.6rem;
    margin-block-start: 0.5rem;
    list-style: none;
  }
  .dates li {
    display: grid;
    justify-items: start;
  }
  .dates span,
  .fold .why {
    color: var(--_muted);
    font-size: 0.95em;
  }
  .fold s {
    text-decoration-color: var(--_muted);
    overflow-wrap: anywhere;
  }
`;
