//! Resets, buttons, fields, focus, and what several views share.

import { css } from "lit";

export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :is(h1, h2, h3, h4, h5, h6, p, ul, ol, figure, blockquote, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .base,
  search,
  .filters,
  .lists {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 0.75);
  }
  .base {
    gap: calc(var(--_gap) * 1.25);
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  button:disabled {
    cursor: default;
    opacity: 0.4;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 0.3rem;
  }
  .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    flex: none;
    vertical-align: -0.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .more {
    padding: 0.45rem 1rem;
    border: 1px solid var(--_field-border);
    border-radius: 99px;
    color: var(--_accent);
  }
  .more:hover {
    background: var(--_soft);
  }
  .state {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
    padding-block: 1.5rem;
  }
  .state .lead {
    font-size: 1.15em;
    font-weight: 600;
  }
  .state label {
    display: grid;
    gap: 0.5rem;
    color: var(--_muted);
  }
  progress {
    inline-size: min(20rem, 70vw);
    accent-color: var(--_accent);
  }
  .error {
    padding: 1rem;
    border: 1px solid var(--_error);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
  }
  .error .detail {
    display: grid;
    color: var(--_muted);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .skeleton {
    display: grid;
    gap: 0.7rem;
    inline-size: min(36rem, 100%);
    margin-block-start: 1rem;
  }
  .skeleton i {
    block-size: 0.9rem;
    border-radius: 0.3rem;
    background: var(--_border);
  }
  .skeleton i:nth-child(odd) {
    inline-size: 70%;
    block-size: 1.1rem;
    margin-block-start: 0.7rem;
  }
`;
