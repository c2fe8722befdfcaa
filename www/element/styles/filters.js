//! The counts, chips and the period.

import { css } from "lit";

export const filters = css`
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
  .meta:not(:has(*)) {
    display: none;
  }
  /* As wide as most counts are, so that the chips beside it stand still. */
  .count {
    min-inline-size: 12em;
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
    grid-template-columns: minmax(0, 1fr);
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
`;
