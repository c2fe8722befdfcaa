//! The suggestions under the search box; they lie over the filters, never over the results.

import { css } from "lit";

export const suggestions = css`
  .search {
    position: relative;
  }
  .suggestions {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline: -1px;
    z-index: 2;
    max-inline-size: 44rem;
    padding-block: 0.3rem;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
    background: Canvas;
    box-shadow: 0 0.4rem 1.2rem rgb(0 0 0 / 18%);
    list-style: none;
  }
  .suggestions.inline {
    position: static;
    flex-basis: 100%;
    max-inline-size: none;
    margin-inline-start: -0.9rem;
    margin-block-end: -1px;
    border-width: 1px 0 0;
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: none;
    box-shadow: none;
  }
  .search:has(.inline) {
    flex-wrap: wrap;
  }
  .suggestions li {
    display: flex;
    align-items: baseline;
    gap: 0.6rem;
    padding: 0.3rem 0.9rem;
    min-block-size: 1.5rem;
    cursor: pointer;
  }
  .suggestions .icon {
    align-self: center;
    color: var(--_muted);
    inline-size: 1em;
  }
  .suggestions span {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .suggestions .title span {
    font-family: var(--_headline);
  }
  .suggestions small {
    flex: none;
    margin-inline-start: auto;
    color: var(--_muted);
  }
  .suggestions li:hover {
    background: var(--_raised);
  }
  .suggestions [aria-selected="true"] {
    background: var(--_soft);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
`;
