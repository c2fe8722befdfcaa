//! Narrow boxes, coarse pointers, forced colours, reduced motion and paper.

import { css } from "lit";

export const media = css`
  :host {
    container-type: inline-size;
  }
  @container (min-width: 34rem) {
    .event {
      grid-template-columns: 8.2rem 1.2rem minmax(0, 1fr);
      grid-template-areas: "when dot told";
    }
    .event::before {
      inset-inline-start: calc(9.5rem - 1px);
    }
    .when {
      flex-direction: column;
      align-items: end;
      text-align: end;
    }
  }
  @container (min-width: 56rem) {
    aside {
      position: sticky;
      inset-block-start: var(--lini-sticky-top, 0.5rem);
      max-block-size: calc(100vh - 1rem);
      overflow: auto;
    }
  }
  @container (max-width: 55.99rem) {
    .story {
      grid-template-columns: minmax(0, 1fr);
      gap: 1.5rem;
    }
  }
  @container (max-width: 34rem) {
    .chips {
      flex-wrap: nowrap;
      margin-inline: -0.3rem;
      padding: 0.3rem;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .chips > * {
      flex: none;
    }
  }
  @container (max-width: 26rem) {
    .period {
      position: relative;
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .period label {
      display: grid;
      gap: 0.2rem;
    }
    .period,
    .period input {
      inline-size: 100%;
      min-inline-size: 0;
    }
    .period .link {
      position: absolute;
      inset-block-start: -0.6rem;
      inset-inline-end: 0;
      min-block-size: 2.2rem;
    }
    .zoom {
      flex-wrap: nowrap;
    }
    .buttons {
      gap: 0.3rem;
    }
    figcaption {
      flex-basis: 5rem;
      font-size: 0.8125em;
      text-align: start;
      text-wrap: balance;
    }
  }
  @container (max-width: 20rem) {
    .period {
      grid-template-columns: minmax(0, 1fr);
    }
    .period label {
      grid-template-columns: 4rem minmax(0, 1fr);
      align-items: center;
    }
    .period .link {
      position: static;
    }
    .zoom {
      flex-wrap: wrap;
    }
    figcaption {
      flex-basis: 11rem;
    }
  }
  @container (max-width: 14rem) {
    .period label {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    button,
    select,
    .period input,
    .chip {
      min-block-size: 2.75rem;
    }
    .suggestions li {
      min-block-size: 2.75rem;
      align-items: center;
    }
    summary {
      padding-block: 0.65rem;
    }
    .square {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }
    .event .title,
    .hit .title {
      min-block-size: 1.5rem;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .head .icon {
      transition: transform 0.15s;
    }
    .skeleton i {
      animation: wait 1.6s ease-in-out infinite alternate;
    }
    @keyframes wait {
      to {
        opacity: 0.4;
      }
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed="true"],
    .tabs [aria-selected="true"] {
      border-color: Highlight;
      color: Highlight;
    }
    .tabs [aria-selected="false"] {
      border-color: Canvas;
    }
    .fill {
      fill: GrayText;
    }
    .chosen .fill {
      fill: Highlight;
    }
    .exact {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .target {
      outline: 1px solid Highlight;
    }
  }
  @media print {
    search,
    .back,
    .tabs,
    .more,
    .zoom,
    .sort,
    .screen {
      display: none !important;
    }
    [role="tabpanel"][hidden],
    .lists[hidden] {
      display: grid !important;
    }
    .columns,
    .story {
      display: block;
    }
    .event {
      content-visibility: visible;
    }
    .event,
    .hit,
    .quote {
      break-inside: avoid;
    }
    a::after {
      content: " (" attr(href) ")";
      overflow-wrap: anywhere;
    }
  }
`;
