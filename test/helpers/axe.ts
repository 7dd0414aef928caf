/** axe-core on an element in one of its states, light and dark. */
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import { mount, put, type Given } from './mount.js';
import { everything } from './roles.js';

const { axe: checker } = globalThis as unknown as { axe: typeof axe };

/** Colours are judged as they are in the end; what moves in a shadow root is asked there. */
export async function nothingFound(element: Element, step = ''): Promise<void> {
  for (const part of everything(element))
    for (const animation of part.getAnimations({ subtree: true })) animation.finish();
  const { violations, passes } = await checker.run(element, { resultTypes: ['violations'] });
  expect(passes.length, `${step}: rules that looked at something`).to.be.greaterThan(5);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(found, step).to.deep.equal([]);
}

export interface State extends Given {
  width?: number;
  dir?: string;
  /** Leads there, and resolves once it is there to be seen. */
  seen: () => Promise<unknown>;
}

/** A test for each state of the time step, in each theme. */
export function cleanInEvery(states: Record<string, () => State>): void {
  for (const [name, state] of Object.entries(states))
    for (const theme of ['light', 'dark'])
      it(`${name}, ${theme}`, async () => {
        const { seen, width, dir, ...given } = state();
        const page = put(document.createElement('div'));
        page.style.width = width ? `${width}px` : '1000px';
        page.dir = dir ?? 'ltr';
        page.style.background = theme === 'dark' ? '#17191a' : '#fff';
        const element = await mount({
          ...given,
          attributes: { theme, service: 'pain-relief', duration: '60', ...given.attributes },
          into: page,
        });
        await seen();
        await nothingFound(element);
      }).timeout(30_000);
}
