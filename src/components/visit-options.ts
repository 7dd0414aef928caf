/** Who comes, to whom, and with what besides: each answer changes how long it takes, and so which times there are. */
import { html, nothing } from 'lit';
import { besides } from '../booking/appointment.js';
import { serviceOf, type Practitioner, type Service } from '../booking/catalogue.js';
import type { Change, Draft } from '../booking/draft.js';
import { gendersOf } from '../booking/wish.js';
import type { Setup } from '../contexts/setup-context.js';
import { icon } from './icon.js';
import { tickOption } from './options.js';

type Choose = (change: Change) => void;

export function visitOptions(setup: Setup, draft: Draft, choose: Choose): unknown[] {
  const service = serviceOf(setup.catalogue, draft.service)!;
  return [
    service.practitioners.length ? whom(setup, draft, service.practitioners, choose) : nothing,
    whoComes(setup, draft, besides(service, setup.catalogue), choose),
  ];
}

/** [value, words] */
type Option = readonly [string, string];

const row = (label: string, options: readonly Option[], chosen: string, choose: (value: string) => void) =>
  html`<label class="rowb">
    <span aria-hidden="true">
      <span class="k t-cap muted">${label}</span>
      <span class="v t-body">${options.find(([value]) => value === chosen)?.[1]}</span>
    </span>
    ${icon('down')}
    <select
      aria-label=${label}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        ([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`,
      )}
    </select>
  </label>`;

function whom({ messages, format }: Setup, draft: Draft, practitioners: Practitioner[], choose: Choose) {
  const genders = gendersOf(practitioners);
  const options: Option[] = [
    ['any', messages.noPreference],
    // An id holds no colon.
    ...genders.map((gender): Option => [`:${gender}`, messages.time[gender]]),
    ...practitioners.map(({ id, name, languages }): Option => {
      const spoken = languages.length ? format.and(languages.map(format.language)) : '';
      return [id, spoken ? messages.time.speaks(name, spoken) : name];
    }),
  ];
  return row(
    messages.time.therapist,
    options,
    draft.gender ? `:${draft.gender}` : draft.practitioner,
    (value) => {
      const gender = genders.find((one) => value === `:${one}`) ?? '';
      choose({ type: 'practitioner', practitioner: gender ? 'any' : value, gender });
    },
  );
}

function whoComes(
  { messages }: Setup,
  { guest, service, minutes }: Draft,
  services: readonly Service[],
  choose: Choose,
) {
  const words = messages.time;
  const offers = services.flatMap(({ id, name, durations }) =>
    durations.map((duration): Option => [
      `${id}:${duration.minutes}`,
      words.offer(name, messages.minutes(duration.minutes)),
    ]),
  );
  if (!offers.length) return nothing;
  const same = `${service}:${minutes}`;
  // What the first has, where two can have it.
  const [two] = offers.find(([offer]) => offer === same) ?? offers[0]!;
  const take = (offer: string) => {
    const [id = '', length] = offer.split(':');
    choose({ type: 'guest', guest: length ? { service: id, minutes: Number(length) } : null });
  };
  return [
    row(words.people, [['', words.one] as const, [two, words.two] as const], guest ? two : '', take),
    guest ? row(words.guest, offers, `${guest.service}:${guest.minutes}`, take) : nothing,
  ];
}

/** What can be added, with what it adds. */
export function addOnOptions(
  { messages, format, catalogue }: Setup,
  { service: id, addOns }: Draft,
  choose: Choose,
) {
  const offered: Service['addOns'] = serviceOf(catalogue, id)!.addOns;
  if (!offered.length) return nothing;
  const toggle = (addOn: string) =>
    offered.map((one) => one.id).filter((one) => addOns.includes(one) !== (one === addOn));
  return html`<fieldset>
    <legend class="t-cap muted">${messages.time.addOns}</legend>
    <div class="list two">
      ${offered.map(({ id: addOn, name, minutes, price }) =>
        tickOption(
          'add-ons',
          addOns.includes(addOn),
          () => choose({ type: 'add-ons', addOns: toggle(addOn) }),
          html`${name}
            <span class="t-cap muted num"
              >${[minutes && messages.time.plus(messages.minutes(minutes)), price && messages.time.plus(format.money(price))].filter(Boolean).join(' ')}</span
            >`,
        ),
      )}
    </div>
  </fieldset>`;
}
