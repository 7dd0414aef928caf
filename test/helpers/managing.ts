/** What a visitor does who follows a booking's link. */
import type { ManagedBooking } from '../../src/protocol/manage.js';
import { ManagingGateway, TOKEN } from './managing-gateway.js';
import { mount, type Given } from './mount.js';
import { plain, textOf } from './roles.js';
import { check, heading, pressButton } from './visitor.js';

export const PHONE = '+1 555 010 0100';

/** Opens the page by a manage link. */
export async function follow(gateway = new ManagingGateway(), given: Given = {}) {
  history.replaceState(history.state, '', `#booking=${TOKEN}`);
  const element = await mount({ gateway, ...given });
  return { gateway, element, text: () => plain(textOf(element)) };
}

export async function shown(booking?: ManagedBooking, given?: Given) {
  const page = await follow(new ManagingGateway(booking), given);
  await heading('Your appointment');
  return page;
}

/** Asks, and answers that it is meant. */
export async function cancel(): Promise<void> {
  await pressButton('Cancel appointment');
  await heading('Cancel this appointment?');
  await pressButton('Cancel appointment');
}

/** As far as the review of the new time. */
export async function toNewTime(time = /^5:30 PM/): Promise<void> {
  await pressButton('Change the time');
  await heading('Choose a new time');
  await pressButton(/^Thursday, December 3, 2 times available/);
  await check('radio', time);
  await pressButton('Continue');
  await heading('Does this look right?');
}

export const events = (element: HTMLElement, ...types: string[]) => {
  const heard: [string, unknown][] = [];
  for (const name of types)
    element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent<unknown>).detail]));
  return heard;
};

/** In a suite: no address of one test is read by the next. */
export const leaveNoFragment = () =>
  afterEach(() => {
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  });
