/** A dialog over the page, which fills a phone; and the button that floats above the page's foot. */
import { css } from 'lit';

export const modalStyles = css`
  .bare {
    display: contents;
  }
  dialog {
    padding: 0;
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    border: 0;
    color: inherit;
    background: var(--_surface);
    /* the page may hide the place where the element stands */
    visibility: visible;
    overflow: hidden auto;
    scroll-padding-block-start: 60px;
  }
  dialog[open] {
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  dialog .frame {
    block-size: 100%;
    border: 0;
    border-radius: 0;
  }
  dialog .dock {
    padding-block-end: max(12px, env(safe-area-inset-bottom));
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: max(4px, env(safe-area-inset-top)) 4px 4px;
    padding-inline-start: clamp(16px, 4vw, 28px);
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }
  .float {
    position: fixed;
    inset-block-end: calc(16px + env(safe-area-inset-bottom));
    inset-inline-end: calc(16px + max(env(safe-area-inset-left), env(safe-area-inset-right)));
    z-index: 99;
    padding-inline: 24px;
    border-radius: 99px;
    box-shadow: 0 2px 12px rgb(0 0 0 / 25%);
  }
  @media (width >= 600px) and (height >= 500px) {
    dialog {
      inline-size: min(960px, 100% - 48px);
      block-size: min(800px, 100% - 48px);
      border: 1px solid var(--_line);
      border-radius: var(--_r-xl);
    }
  }
`;
