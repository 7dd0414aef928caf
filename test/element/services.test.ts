/** Requests to the back ends clinics have: taken as each wants them, and no more said than is known. */
import { expect } from '@open-wc/testing';
import type { Taken } from '../services/services.js';
import type { ClinicDocument } from '../../src/index.js';
import { clinic, clinicWith } from '../helpers/clinic.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, nameOf, plain, queryByRole, textOf } from '../helpers/roles.js';
import {
  check,
  chooseMassage,
  chooseTime,
  giveDetails,
  heading,
  pressButton,
  type,
} from '../helpers/visitor.js';
import { findByRole, until } from '../helpers/wait.js';

const PRESETS = {
  json: {},
  form: {},
  'simple-json': {},
  formspree: {},
  netlify: { 'extra-fields': '{"form-name":"booking"}' },
  web3forms: { 'extra-fields': '{"access_key":"a-key"}' },
  zapier: {},
  make: {},
  'apps-script': {},
  wordpress: {},
} as const;
type Preset = keyof typeof PRESETS;

let stage = '';
let visits = 0;

class Visit {
  private constructor(
    readonly element: HTMLElement,
    private readonly path: string,
  ) {}

  /** @param at the service, where it is not the preset's own; before its path what `at` has after a colon */
  static async to(
    preset: Preset,
    attributes: Record<string, string> = {},
    { at, before = '', document = clinic }: { at?: string; before?: string; document?: ClinicDocument } = {},
  ): Promise<Visit> {
    stage ||= `${await (await fetch('/where-faults-are')).text()}/services/none`;
    const addresses = (await (await fetch(`${stage}/services`)).json()) as Record<string, string>;
    visits += 1;
    const path = `${preset}-${navigator.userAgent.replace(/\W/g, '')}-${performance.timeOrigin}-${visits}`;
    // What is called plain JSON is taken by WordPress, too.
    const service = at ?? (preset === 'json' ? 'wordpress' : preset);
    const endpoint = `${addresses[service]}/${before}${path}`;
    const given = { preset, endpoint, ...PRESETS[preset], ...attributes };
    return new Visit(await mount({ attributes: given, clinic: document }), path);
  }

  async toReview(notes = '', email = ''): Promise<void> {
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    if (email) await type('Email', email);
    if (notes) await type(/^Anything/, notes);
    await pressButton('Review');
    await heading('Does this look right?');
  }

  async send(notes = '', email = ''): Promise<void> {
    await this.toReview(notes, email);
    await pressButton('Send request');
  }

  text = () => plain(textOf(this.element));

  /** @param where within the service, should it have led on */
  async taken(before = '', after = ''): Promise<Taken[]> {
    return (await (await fetch(`${stage}/taken/${before}${this.path}${after}`)).json()) as Taken[];
  }

  /** Whether Netlify took it for a program's. */
  spam = async () => (await (await fetch(`${stage}/spam/${this.path}`)).json()) as boolean;

  /** The one post, its fields or members by name. */
  async fields(): Promise<Record<string, unknown>> {
    const all = await this.taken();
    expect(all).to.have.lengthOf(1);
    const { type: kind, body } = all[0]!;
    return kind.endsWith('urlencoded')
      ? Object.fromEntries(new URLSearchParams(body))
      : (JSON.parse(body) as Record<string, unknown>);
  }
}

describe('a request to', function () {
  this.timeout(20_000);
  cleanPage();

  for (const preset of Object.keys(PRESETS) as Preset[])
    it(`${preset}: is taken, and called a request, never a booking`, async () => {
      const visit = await Visit.to(preset);
      await visit.send();
      await heading('Request sent, Ada Moss');
      expect(visit.text()).to.contain('It is not booked until the clinic confirms');
      expect(visit.text()).not.to.match(/confirmed|You’re booked/);
      const fields = await visit.fields();
      const flat = !/json|script|wordpress/.test(preset);
      if (flat) {
        const { email, service, start_local, message } = fields;
        expect({ email, service, start_local }).to.deep.equal({
          email: 'ada@visitor.example',
          service: 'Pain relief',
          start_local: 'Tuesday, December 1, 9:00 AM (PST)',
        });
        expect(plain(String(message))).to.contain('Massage: Pain relief, 60 min Preferred time: Tuesday');
        // The clinic and the visitor can both name it.
        expect(visit.text()).to.contain(fields.reference);
      } else expect(fields.people).to.deep.equal([{ name: 'Ada Moss', email: 'ada@visitor.example' }]);
      expect(JSON.stringify(fields)).not.to.match(/areas|pressure|goals/);
    });

  for (const [what, attributes] of [
    ['', {}],
    [' under a name of its own', { 'field-map': '{"email":"reply"}' }],
  ] as const)
    it(`formspree that finds fault with what was typed${what}: says so at the field, and takes it once it is mended`, async () => {
      const visit = await Visit.to('formspree', attributes);
      await visit.send('', 'ada@refused.example');
      await heading('A few details');
      await until(() => nameOfErrors().includes('Email: should be an email'));
      const email = byRole<HTMLInputElement>('textbox', 'Email');
      expect(email.value).to.equal('ada@refused.example');
      expect(email.getAttribute('aria-invalid')).to.equal('true');
      await type('Email', 'ada@visitor.example');
      await pressButton('Review');
      await pressButton('Send request');
      await heading('Request sent, Ada Moss');
      const sent = (await visit.taken()).map(({ body }) => JSON.parse(body) as Record<string, string>);
      const name = what ? 'reply' : 'email';
      expect(sent.map((fields) => fields[name])).to.deep.equal([
        'ada@refused.example',
        'ada@visitor.example',
      ]);
      expect(sent[0]!.idempotency_key).not.to.equal(sent[1]!.idempotency_key);
    });

  it('formspree that is closed: not booked, in its words', async () => {
    const visit = await Visit.to('formspree');
    await visit.send('closed');
    await heading('This could not be booked');
    expect(visit.text()).to.contain('This form is closed.');
  });

  it('formspree with a field that only programs fill in: by the service’s own name', async () => {
    const visit = await Visit.to('formspree');
    await visit.toReview();
    await fillTrap();
    await heading('Request sent, Ada Moss');
    expect((await visit.fields())._gotcha).to.equal('https://spam.example');
  });

  it('web3forms with a wrong key: not booked, in its words', async () => {
    const visit = await Visit.to('web3forms', { 'extra-fields': '{"access_key":"wrong"}' });
    await visit.send();
    await heading('This could not be booked');
    expect(visit.text()).to.contain('Invalid access key');
  });

  it('wordpress that refuses: not booked, in its words', async () => {
    const visit = await Visit.to('wordpress');
    await visit.send('full');
    await heading('This could not be booked');
    expect(visit.text()).to.contain('We are full.');
  });

  for (const [what, says, title] of [
    ['that fails', '{"ok":false,"error":"Closed that week."}', 'This could not be booked'],
    ['that answers a page', '<!doctype html><p>Sorry</p>', 'We could not verify your booking'],
    [
      'whose time is taken',
      '{"type":"urn:massage-booking:slot-taken","alternatives":[]}',
      'Someone just took 9:00 AM',
    ],
    ['that has booked it', '{"id":"1","reference":"ROW-7","status":"confirmed"}', 'You’re booked, Ada Moss'],
  ] as const)
    it(`apps-script ${what}: ${title}`, async () => {
      const visit = await Visit.to('apps-script');
      await visit.send(`says ${says}`);
      await heading(title);
      expect(await visit.taken()).to.have.lengthOf(1);
    });

  it('netlify that knows no such form: not booked', async () => {
    const visit = await Visit.to('netlify', { 'extra-fields': '{"form-name":"other"}' });
    await visit.send();
    await heading('This could not be booked');
    expect(queryByRole('button', 'Try again')).to.equal(undefined);
  });

  it('netlify with a wish, something added and a question of the clinic’s own, all in the README’s form', async () => {
    const visit = await Visit.to('netlify', { 'send-health': '' }, { document: asking('referral') });
    await chooseMassage();
    await select('Therapist', /^A woman/);
    await check('checkbox', /^Hot stones/);
    await until(() => visit.text().includes('Allow 1 h 30 min'));
    await chooseTime();
    await giveDetails();
    await check('checkbox', 'Neck');
    await check('radio', 'Firm');
    await type(/^How did you find us/, 'A friend');
    await type(/^Anything/, 'By the window, please.');
    await type('Phone', '+1 555 010 0100');
    await pressButton('Review');
    await pressButton('Send request');
    await heading('Request sent, Ada Moss');
    const fields = await visit.fields();
    expect(fields).to.include({
      'form-name': 'booking',
      practitioner: 'A woman, if possible',
      preference: 'A woman, if possible',
      add_ons: 'Hot stones',
      referral: 'A friend',
    });
    expect(await visit.spam()).to.equal(false);
  });

  it('netlify with a question that its form has not: not booked', async () => {
    await Visit.to('netlify', {}, { document: asking('parking') });
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    await type(/^How did you find us/, 'A friend');
    await pressButton('Review');
    await pressButton('Send request');
    await heading('This could not be booked');
  });

  it('netlify with a field that only programs fill in: the one that its form names', async () => {
    const visit = await Visit.to('netlify');
    await visit.toReview();
    await fillTrap();
    await heading('Request sent, Ada Moss');
    expect(await visit.spam()).to.equal(true);
  });

  it('netlify posted as text: not booked, for it takes forms only', async () => {
    const visit = await Visit.to('netlify', { preset: 'simple-json' });
    await visit.send();
    await heading('This could not be booked');
    expect(await visit.taken()).to.have.lengthOf(1);
  });

  it('netlify posted as JSON: not verified, for it answers no preflight', async () => {
    const visit = await Visit.to('netlify', { preset: 'json' });
    await visit.send();
    await heading('We could not verify your booking');
    expect(await visit.taken()).to.deep.equal([]);
  });

  for (const preset of ['json', 'simple-json', 'zapier'] as const)
    for (const status of [301, 307])
      it(`${preset} at an address that has moved (${status}): not verified, posted once, with the phone`, async () => {
        const [before, after] = [`${status}-`, '-home'];
        const visit = await Visit.to(preset, {}, { at: 'moved', before });
        await visit.send();
        await heading('We could not verify your booking');
        expect(visit.text()).to.contain('+1 555 010 0100').and.contain('may or may not have arrived');
        expect(queryByRole('button', 'Try again')).to.equal(undefined);
        expect(await visit.taken(before)).to.have.lengthOf(1);
        // What the visitor is told is all there is to know: one brings the booking along, and the other does not.
        const [led] = await visit.taken('', after);
        expect(led!.method).to.equal(status === 301 ? 'GET' : 'POST');
        expect(led!.body !== '').to.equal(status === 307);
      });

  it('form that leads to a page of thanks: taken', async () => {
    const visit = await Visit.to('form', {}, { at: 'moved', before: '303-' });
    await visit.send();
    await heading('Request sent, Ada Moss');
  });

  it('a service whose names are others: fields are renamed, constants go along', async () => {
    const visit = await Visit.to('form', {
      'field-map': '{"email":"your-email","message":"body"}',
      'extra-fields': '{"source":"website"}',
    });
    await visit.send();
    await heading('Request sent, Ada Moss');
    const fields = await visit.fields();
    expect(fields).to.include({ 'your-email': 'ada@visitor.example', source: 'website' });
    expect(fields).not.to.have.any.keys('email', 'message');
    expect(fields.body).to.contain('Ada Moss');
  });

  it('a service that may know: areas and pressure, with send-health only', async () => {
    const visit = await Visit.to('form', { 'send-health': '' });
    await chooseMassage();
    await chooseTime();
    await giveDetails();
    await check('checkbox', 'Neck');
    await check('radio', 'Firm');
    await pressButton('Review');
    await pressButton('Send request');
    await heading('Request sent, Ada Moss');
    expect(await visit.fields()).to.include({ areas: 'Neck', pressure: 'Firm' });
  });

  it('a service that fails any preflight, posted as JSON: not verified, once, with the phone', async () => {
    const visit = await Visit.to('zapier', { preset: 'json' });
    await visit.send();
    await heading('We could not verify your booking');
    expect(visit.text()).to.contain('+1 555 010 0100').and.contain('may or may not have arrived');
    expect(await visit.taken()).to.deep.equal([]);
    expect(queryByRole('button', 'Try again')).to.equal(undefined);
  });
});

/** The clinic with something to wish for, to add and to answer. */
function asking(name: string): ClinicDocument {
  const [pain, ...others] = clinic.services;
  return clinicWith({
    services: [{ ...pain!, addOns: ['stones'] }, ...others],
    addOns: [{ id: 'stones', name: 'Hot stones', minutes: 15 }],
    practitioners: [
      { id: 'ana', name: 'Ana', gender: 'woman' },
      { id: 'ben', name: 'Ben', gender: 'man' },
    ],
    fields: [{ name, label: 'How did you find us?', type: 'text' }],
  });
}

const nameOfErrors = () => allByRole('link').map(nameOf);

async function select(name: string, option: RegExp): Promise<void> {
  const list = await findByRole<HTMLSelectElement>('combobox', name);
  list.value = [...list.options].find(({ text }) => option.test(text.trim()))!.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** From the review: what a program does, and then the request. */
async function fillTrap(): Promise<void> {
  await pressButton('Back');
  await heading('A few details');
  const field = [...everyInput()].find(({ name }) => name === 'website')!;
  field.value = 'https://spam.example';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await pressButton('Review');
  await pressButton('Send request');
}

function* everyInput(root: ParentNode = document): Generator<HTMLInputElement> {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLInputElement) yield element;
    if (element.shadowRoot) yield* everyInput(element.shadowRoot);
  }
}
