/** Who comes, to whom and with what besides: what is asked of the server, what it costs, and what is booked. */
import { expect } from '@open-wc/testing';
import type { Availability, AvailabilityQuestion, ClinicDocument, Slot } from '../../src/index.js';
import { clinic, clinicWith } from '../helpers/clinic.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, nameOf, plain, queryByRole, textOf } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import {
  check,
  chooseTime,
  giveDetails,
  heading,
  pressButton,
  select,
  spoken,
  type,
} from '../helpers/visitor.js';
import { findByRole, until } from '../helpers/wait.js';

const [pain, calm] = clinic.services;
const rich: ClinicDocument = clinicWith({
  services: [
    { ...pain!, people: 2 },
    { ...calm!, people: 2 },
  ],
  addOns: [
    { id: 'stones', name: 'Hot stones', minutes: 15, price: { amount: '25.00', currency: 'USD' } },
    { id: 'oil', name: 'Scented oil' },
  ],
  practitioners: [
    { id: 'ana', name: 'Ana', gender: 'woman', languages: ['en', 'es'] },
    { id: 'ben', name: 'Ben', gender: 'man', languages: ['en'] },
  ],
});

async function atTimes(gateway = new StubGateway(), document = rich) {
  const attributes = { service: 'pain-relief', duration: '60' };
  const element = await mount({ attributes, gateway, clinic: document });
  await findByRole('radio', /^9:00 AM/);
  return { gateway, element };
}

const summary = () => plain(textOf(byRole('region', 'Your booking')));
const lastQuestion = ({ questions }: StubGateway) => questions.at(-1)!;

async function toConfirmed(element: HTMLElement): Promise<string> {
  await chooseTime();
  await giveDetails();
  if (queryByRole('textbox', 'Name of the second person')) await type('Name of the second person', 'Bo Moss');
  await pressButton('Review');
  await heading('Does this look right?');
  const review = plain(textOf(element));
  await pressButton('Confirm booking');
  await heading(/^You’re booked/);
  return review;
}

describe('the visit', () => {
  cleanPage();

  describe('with add-ons', () => {
    it('is longer and dearer, and other times are asked for', async () => {
      const { gateway, element } = await atTimes();
      expect(plain(textOf(element))).to.contain(
        'Allow 1 h 15 min in all: 15 min consultation and 60 min massage',
      );
      await check('checkbox', /^Hot stones \+15 min \+\$25/);
      await until(() => lastQuestion(gateway).addOns === 'stones');
      expect(plain(textOf(element))).to.contain('Allow 1 h 30 min in all');
      expect(summary()).to.contain('$120').and.contain('+Hot stones');
    });

    it('is booked with them, and with their price', async () => {
      const { gateway, element } = await atTimes();
      await check('checkbox', /^Scented oil/);
      await check('checkbox', /^Hot stones/);
      await until(() => lastQuestion(gateway).addOns === 'stones,oil');
      const review = await toConfirmed(element);
      expect(review).to.contain('Hot stones').and.contain('Scented oil');
      expect(gateway.posted[0]).to.deep.include({
        addOns: ['stones', 'oil'],
        quoted: { amount: '120.00', currency: 'USD' },
      });
    });

    it('ends later, and is the same time under the same name', async () => {
      // The server writes its answers in another offset from then on.
      class Lengthening extends StubGateway {
        override async availability(question: AvailabilityQuestion): Promise<Availability> {
          const answer = await super.availability(question);
          const utc = (text: string, minutes: number) =>
            new Date(Date.parse(text) + minutes * 60_000).toISOString();
          const longer = ({ start, end, ...slot }: Slot) => ({
            ...slot,
            start: utc(start, 0),
            end: utc(end, 15),
          });
          return question.addOns ? { ...answer, slots: answer.slots.map(longer) } : answer;
        }
      }
      const { gateway, element } = await atTimes(new Lengthening());
      await check('radio', /^9:00 AM/);
      await until(() => summary().includes('10:15 AM'));
      await check('checkbox', /^Hot stones/);
      await until(() => summary().includes('10:30 AM'));
      await toConfirmed(element);
      expect(gateway.posted[0]).to.include({ start: '2026-12-02T09:00:00-08:00' });
    });

    it('is as before without them', async () => {
      const { gateway } = await atTimes();
      await check('checkbox', /^Hot stones/);
      await until(() => lastQuestion(gateway).addOns === 'stones');
      await check('checkbox', /^Hot stones/);
      await until(() => lastQuestion(gateway).addOns === undefined);
      expect(summary()).to.contain('$95').and.not.contain('$120');
    });

    it('offers none where there are none', async () => {
      await atTimes(undefined, clinic);
      expect(queryByRole('checkbox', /./)).to.equal(undefined);
    });
  });

  describe('for two', () => {
    it('says of both what the whole time is made of', async () => {
      const { element } = await atTimes();
      await check('checkbox', /^Hot stones/);
      await select('Who is coming', /^Two of us/);
      await until(() =>
        plain(textOf(element)).includes(
          'Allow 1 h 30 min in all: Pain relief, 15 min consultation + 60 min massage + Hot stones, 15 min and Pain relief, 15 min consultation + 60 min massage.',
        ),
      );
    });

    it('asks for starts at which both can have theirs', async () => {
      const { gateway, element } = await atTimes();
      await select('Who is coming', /^Two of us/);
      await until(() => lastQuestion(gateway).people === '2');
      await select('The second massage', /^Calm, 45/);
      await until(() => lastQuestion(gateway).guestService === 'calm');
      expect(lastQuestion(gateway)).to.include({ service: 'pain-relief', minutes: 60, guestMinutes: '45' });
      expect(plain(textOf(element))).to.contain(
        'Pain relief, 15 min consultation + 60 min massage and Calm, 45 min massage',
      );
      expect(summary()).to.contain('$165').and.contain('+Calm, 45 min');
    });

    it('is booked with both names and both massages', async () => {
      const { gateway, element } = await atTimes();
      await select('Who is coming', /^Two of us/);
      await select('The second massage', /^Calm, 45/);
      await until(() => lastQuestion(gateway).guestService === 'calm');
      const review = await toConfirmed(element);
      expect(review).to.contain('Bo Moss').and.contain('Calm, 45 min');
      expect(gateway.posted[0]).to.deep.include({
        people: [
          { name: 'Ada Moss', email: 'ada@visitor.example' },
          { name: 'Bo Moss', service: 'calm', minutes: 45 },
        ],
        quoted: { amount: '165.00', currency: 'USD' },
      });
    });

    it('asks for the second name, and leads to its field', async () => {
      await atTimes();
      await select('Who is coming', /^Two of us/);
      await findByRole('radio', /^9:00 AM/);
      await chooseTime();
      await giveDetails();
      await pressButton('Review');
      await pressLink(/^Name of the second person/);
      await until(() => byRole('textbox', 'Name of the second person').matches(':focus'));
    });

    it('is for one again', async () => {
      const { gateway } = await atTimes();
      await select('Who is coming', /^Two of us/);
      await until(() => lastQuestion(gateway).people === '2');
      await select('Who is coming', /^Just me/);
      await until(() => lastQuestion(gateway).people === undefined);
      expect(queryByRole('combobox', 'The second massage')).to.equal(undefined);
    });

    it('is offered what two who work there can give at once', async () => {
      const of = (name: string) =>
        [...byRole<HTMLSelectElement>('combobox', name).options].map(({ text }) => plain(text));
      const services = [
        { ...rich.services![0]!, practitioners: ['ana'] },
        { ...rich.services![1]!, practitioners: ['ana', 'ben'] },
      ];
      const { gateway } = await atTimes(undefined, { ...rich, services });
      await select('Who is coming', /^Two of us/);
      await until(() => lastQuestion(gateway).guestService === 'calm');
      expect(of('The second massage')).to.deep.equal(['Calm, 45 min']);
    });

    it('is not offered where one person gives all', async () => {
      const services = rich.services!.map((one) => ({ ...one, practitioners: ['ana'] }));
      await atTimes(undefined, { ...rich, services });
      expect(queryByRole('combobox', 'Who is coming')).to.equal(undefined);
    });

    it('is not offered for what only one can have', async () => {
      await atTimes(undefined, clinic);
      expect(queryByRole('combobox', 'Who is coming')).to.equal(undefined);
    });
  });

  describe('with a wish', () => {
    const names = () =>
      [...byRole<HTMLSelectElement>('combobox', 'Therapist').options].map(({ text }) => text.trim());

    it('has no preference first, then wishes, then names with the languages they speak', async () => {
      await atTimes();
      expect(names()).to.deep.equal([
        'No preference',
        'A woman, if possible',
        'A man, if possible',
        'Ana (English and Spanish)',
        'Ben (English)',
      ]);
    });

    it('offers no wish where nobody says who they are', async () => {
      await atTimes(undefined, clinic);
      expect(names()).to.deep.equal(['No preference', 'Ana', 'Ben']);
    });

    it('shows the times that grant it, without asking the server again', async () => {
      const gateway = new StubGateway();
      gateway.who = ({ start }) => (start.includes('T09') ? ['ana'] : ['ben']);
      await atTimes(gateway);
      const asked = gateway.questions.length;
      await select('Therapist', /^A man/);
      await until(() => !queryByRole('radio', /^9:00 AM/));
      const [only, ...others] = allByRole('radio', /[AP]M/).map((radio) => plain(nameOf(radio)));
      expect(only).to.match(/^2:00 PM, Wednesday, December 2,/);
      expect(others).to.deep.equal([]);
      expect(gateway.questions).to.have.lengthOf(asked);
    });

    it('says how many times there are then, once, whether they are known or come anew', async () => {
      const gateway = new StubGateway();
      gateway.who = ({ start }) => (start.includes('T09') ? ['ana'] : ['ben']);
      await atTimes(gateway);
      await select('Therapist', /^A man/);
      await until(() => plain(spoken()) === '1 time');
      gateway.times = { '2026-12-02': ['09:00', '10:00', '11:00'] };
      await select('Therapist', /^Ana/);
      await until(() => plain(spoken()) === '3 times');
      gateway.times = {};
      await select('Therapist', /^Ben/);
      await until(() => plain(spoken()) === '0 times');
    });

    it('falls back to everybody on a day when it cannot be granted, and says so', async () => {
      const gateway = new StubGateway();
      gateway.who = () => ['ana'];
      const { element } = await atTimes(gateway);
      await select('Therapist', /^A man/);
      await until(() => plain(textOf(element)).includes('Nobody you asked for is free that day'));
      expect(allByRole('radio', /[AP]M/)).to.have.lengthOf(2);
      await toConfirmed(element);
      expect(gateway.posted[0]).to.deep.include({ practitioner: 'any', preference: { gender: 'man' } });
    });

    it('drops a time that does not grant it, and says so', async () => {
      const gateway = new StubGateway();
      gateway.who = ({ start }) => (start.includes('T09') ? ['ana'] : ['ben']);
      await atTimes(gateway);
      await check('radio', /^9:00 AM/);
      await select('Therapist', /^A woman/);
      await until(() => byRole<HTMLInputElement>('radio', /^9:00 AM/).checked);
      await select('Therapist', /^A man/);
      await until(() => spoken().includes('with someone else'));
      expect(byRole('button', 'Continue').getAttribute('aria-disabled')).to.equal('true');
    });

    it('keeps a time on a day when nobody grants it', async () => {
      const { element } = await atTimes();
      await check('radio', /^9:00 AM/);
      await select('Therapist', /^A man/);
      await until(() => plain(textOf(element)).includes('Nobody you asked for'));
      expect(byRole<HTMLInputElement>('radio', /^9:00 AM/).checked).to.equal(true);
    });

    it('is sent along where times are only wished for, which are anybody’s', async () => {
      const bodies: string[] = [];
      const gateway = {
        book: (body: string) => {
          bodies.push(body);
          return Promise.resolve({ status: 'requested' as const });
        },
      };
      const attributes = { service: 'pain-relief', duration: '60' };
      const element = await mount({ attributes, gateway, clinic: rich });
      await check('radio', /^9:30 AM/);
      await select('Therapist', /^A man/);
      expect(plain(textOf(element))).not.to.contain('Nobody you asked for');
      expect(byRole<HTMLInputElement>('radio', /^9:30 AM/).checked).to.equal(true);
      await pressButton('Continue');
      await giveDetails();
      await pressButton('Review');
      await pressButton('Send request');
      await heading(/^Request sent/);
      expect(JSON.parse(bodies[0]!)).to.deep.include({ preference: { gender: 'man' } });
    });

    it('is none any more once a person is named', async () => {
      const { gateway, element } = await atTimes();
      await select('Therapist', /^A woman/);
      await select('Therapist', /^Ana/);
      await until(() => lastQuestion(gateway).practitioner === 'ana');
      await findByRole('radio', /^9:00 AM/);
      await toConfirmed(element);
      expect(gateway.posted[0]).to.include({ practitioner: 'ana' }).and.not.have.property('preference');
    });
  });
});

async function pressLink(name: RegExp): Promise<void> {
  (await findByRole('link', name)).click();
}
