//! The search box, chips and the period.

import { css } from "lit";

export const search = css`
  .search {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    padding-inline: 0.9rem 0.3rem;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: inherit;
  }
  .search > .icon {
    color: var(--_muted);
  }
  .search:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .search input {
    flex: 1;
    min-inline-size: 0;
    padding-block: 0.75rem;
    border: 0;
    background: none;
    font-size: max(1em, 16px);
    outline: 0;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .plain {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 0.4rem;
    color: var(--_muted);
  }
  .plain:hover {
    background: var(--_raised);
    color: inherit;
  }
  .meta,
  .chips,
  .period {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .chips {
    gap: 0.5rem;
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  .chip {
    padding: 0.1rem 0.7rem;
    border: 1px solid var(--_field-border);
    border-radius: 99px;
    font-size: 0.875em;
    min-block-size: 1.75rem;
  }
  .chip b {
    margin-inline-start: 0.25rem;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  .chip:hover {
    background: var(--_raised);
  }
  .chip[aria-pressed="true"] {
    border-color: var(--_accent);
    background: var(--_soft);
    color: var(--_accent);
  }
  .chip[aria-pressed="true"] b {
    color: inherit;
  }
  .panel {
    display: grid;
    gap: 0.6rem;
    padding: 0.75rem 0.9rem 0.6rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    min-inline-size: 0;
  }
  .period label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .period input,
  select {
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--_field-border);
    border-radius: 0.4rem;
    background: transparent;
    color: inherit;
    min-block-size: 2rem;
    max-inline-size: 100%;
  }
  select option {
    background: Canvas;
    color: CanvasText;
  }
  .period .link {
    font-size: 0.875em;
  }
  .hint ul,
  .footnote ul {
    padding-inline-start: 1.2rem;
  }
`;
