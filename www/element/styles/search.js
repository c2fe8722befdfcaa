//! The search box.

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
`;
