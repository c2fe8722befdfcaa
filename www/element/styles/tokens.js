//! Colours and measures. Neutrals come from the host's text colour, so that they fit any page;
//! the rest follow its colour scheme. Every `--lini-*` property is the host's to set.

import { css } from "lit";

export const tokens = css`
  :host {
    --_accent: var(--lini-accent, light-dark(#0b5fbf, #79b3ff));
    --_date: var(--lini-date, light-dark(#0a7d5a, #5fd3a7));
    --_planned: var(--lini-planned, light-dark(#a34a00, #ffb46b));
    --_error: var(--lini-error, light-dark(#b3261e, #ffb4ab));
    --_mark: var(--lini-mark, light-dark(#fff0b8, #574600));
    --_mark-text: var(--lini-mark-text, light-dark(#1b1f27, #fff6d6));
    --_surface: var(--lini-surface, transparent);
    --_raised: var(--lini-raised, color-mix(in srgb, currentColor 4%, transparent));
    --_border: var(--lini-border, color-mix(in srgb, currentColor 18%, transparent));
    --_field-border: var(--lini-field-border, color-mix(in srgb, currentColor 55%, transparent));
    --_muted: var(--lini-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_soft: color-mix(in srgb, var(--_accent) 14%, transparent);
    --_radius: var(--lini-radius, 0.6rem);
    --_gap: var(--lini-gap, 1rem);
    --_headline: var(--lini-headline-font, inherit);
    display: block;
    min-block-size: var(--lini-min-block-size, 24rem);
    background: var(--_surface);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
  }
  :host([theme="light"]),
  :host([theme="dark"]) {
    color: var(--lini-text, light-dark(#1b1f27, #e8eaee));
    --_surface: var(--lini-surface, light-dark(#fff, #14171c));
  }
  :host([theme="light"]) {
    color-scheme: light;
  }
  :host([theme="dark"]) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
`;
