/** Buttons, links and options. Single choice turns solid, several choices get a tint and a tick: nothing rests on hue. */
import { css } from 'lit';

export const controls = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 10px 20px;
    border-radius: var(--_r);
    font-size: 1em;
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    text-align: center;
    transition: background-color var(--_fast) var(--_ease);
  }
  .btn.primary {
    background: var(--_accent);
    color: var(--_on-accent);
    border: 1px solid transparent;
  }
  .btn.primary:hover {
    background: var(--_accent-hover);
  }
  .btn.quiet {
    border: 1px solid var(--_edge);
    background: var(--_surface);
  }
  .btn.quiet:hover {
    background: var(--_hover);
  }
  .btn.sm {
    min-block-size: var(--_tap);
    padding: 8px 16px;
    font-size: 0.9375em;
  }
  .btn[aria-busy='true'] {
    cursor: progress;
  }
  /* nothing to go on with yet: still focusable, pressing it says what is missing */
  .btn.primary.wait,
  .btn.primary.wait:hover {
    background: var(--_tint-strong);
    color: var(--_accent-hover);
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_tap);
    color: var(--_accent);
    font-weight: 600;
    font-size: 0.9375em;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, var(--_accent) 40%, transparent);
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }

  /* an option is a label with a real radio or checkbox stretched over it */
  .opt {
    position: relative;
    display: flex;
    align-items: center;
    cursor: pointer;
    border: 1px solid var(--_edge);
    border-radius: var(--_r);
    min-block-size: var(--_tap);
    background: var(--_surface);
    transition: background-color var(--_fast) var(--_ease);
  }
  .opt > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .opt:hover {
    background: var(--_hover);
  }
  .opt:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .opt.one:has(:checked) {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .opt.one > .i {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2.4;
    display: none;
  }
  .opt.one :checked ~ .i {
    display: block;
  }
  .opt.many:has(:checked) {
    background: var(--_tint);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .tick {
    inline-size: 20px;
    block-size: 20px;
    border: 1.5px solid var(--_edge);
    border-radius: 6px;
    display: grid;
    place-items: center;
    flex: none;
    background: var(--_surface);
  }
  .tick .i {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2.4;
    color: var(--_on-accent);
    visibility: hidden;
  }
  :has(> :checked) > .tick {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  :has(> :checked) > .tick .i {
    visibility: visible;
  }

  @media (forced-colors: active) {
    .opt:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .opt.one:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .opt.many > .tick .i,
    .consent > .tick .i {
      color: CanvasText;
    }
    .btn {
      border: 1px solid ButtonText;
    }
    .btn.primary {
      border-width: 2px;
    }
  }
`;
