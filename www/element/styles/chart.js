//! The bars over time. The drawing stretches with its box; its text does not.

import { css } from "lit";

export const chart = css`
  figcaption {
    flex: 1 1 11rem;
    color: var(--_muted);
    font-size: 0.875em;
    text-align: end;
  }
  .chart {
    display: block;
    inline-size: 100%;
    block-size: 7.5rem;
    overflow: visible;
    cursor: crosshair;
    touch-action: pan-y;
    user-select: none;
  }
  .ground {
    stroke: var(--_border);
  }
  .band {
    fill: var(--_soft);
  }
  .area {
    fill: transparent;
  }
  .fill {
    fill: var(--_border);
  }
  .chosen .fill {
    fill: var(--_date);
  }
  .column {
    cursor: pointer;
    outline: none;
  }
  .column:hover .area {
    fill: var(--_raised);
  }
  .column:focus-visible .area {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .tick {
    fill: var(--_muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }
  .zoom {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 0.4rem 0.8rem;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .square {
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    border: 1px solid var(--_field-border);
    border-radius: 0.4rem;
  }
  .square:dir(rtl) .icon {
    transform: scaleX(-1);
  }
  .square:hover:enabled {
    background: var(--_soft);
  }
`;
