/** How a day looks and is named in each of its states; and what is seen while times are on their way. */
import { expect } from '@open-wc/testing';
import { cleanPage, mount, put } from '../helpers/mount.js';
import { allByRole, byRole, nameOf, queryByRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { pressButton } from '../helpers/visitor.js';
import { findByRole, settled, until } from '../helpers/wait.js';

const atTimes = { service: 'pain-relief', duration: '60' };
const two = (value: number) => String(value).padStart(2, '0');

/** What the eye tells days apart by, the numbers themselves aside. */
function look(day: HTMLElement): string {
  const {
    color,
    backgroundColor,
    backgroundImage,
    boxShadow,
    fontWeight,
    fontSize,
    textDecorationLine,
    opacity,
  } = getComputedStyle(day);
  const dots = backgroundImage.split('radial').length - 1;
  return [color, backgroundColor, boxShadow, fontWeight, fontSize, textDecorationLine, opacity, dots].join(
    ' | ',
  );
}

/** The clinic's December from the tenth on. */
async function december(times: Record<string, readonly string[]>): Promise<void> {
  Date.now = () => Date.parse('2026-12-10T08:00:00-08:00');
  const gateway = new StubGateway();
  gateway.times = times;
  const page = put(document.createElement('div'));
  page.style.width = '1000px';
  await mount({ attributes: atTimes, gateway, into: page });
  await findByRole('heading', /^\w+day, December/);
  await settled();
}

const day = (date: number) =>
  byRole('button', new RegExp(`^\\w+day, December ${date},`), byRole('table', 'December 2026'));

/** Colours are those after their change. */
const still = async () => {
  for (const element of allByRole('button'))
    await Promise.all(element.getAnimations().map((animation) => animation.finished.catch(() => 0)));
};

describe('a day', () => {
  cleanPage();

  it('looks and is named another in each of its states', async () => {
    await december({ '2026-12-10': ['09:00'], '2026-12-11': ['09:00'], '2026-12-12': ['09:00'] });
    await pressButton(/^Friday, December 11,/);
    await still();
    const states = {
      'today, available': day(10),
      chosen: day(11),
      available: day(12),
      closed: day(13),
      full: day(14),
      'out of range': day(1),
    };
    const names = Object.values(states).map((state) => nameOf(state).replace(/^[^,]+, [^,]+, /, ''));
    expect(names).to.deep.equal([
      'today, 1 time available',
      '1 time available',
      '1 time available',
      'closed',
      'fully booked',
      'not bookable',
    ]);
    expect(states['today, available'].getAttribute('aria-current')).to.equal('date');
    expect(Object.values(states).map((state) => state.getAttribute('aria-pressed'))).to.deep.equal([
      'false',
      'true',
      'false',
      null,
      null,
      null,
    ]);
    const looks = Object.values(states).map(look);
    expect(new Set(looks).size, looks.join('\n')).to.equal(looks.length);
  });

  it('that is today looks like today when it is chosen, and when it is full', async () => {
    await december({ '2026-12-10': ['09:00'], '2026-12-11': ['09:00'] });
    await pressButton(/^Friday, December 11,/);
    await still();
    const [chosen, plainToday] = [look(day(11)), look(day(10))];
    await pressButton(/^Thursday, December 10,/);
    await still();
    expect(new Set([chosen, plainToday, look(day(10))]).size).to.equal(3);
    expect(getComputedStyle(day(10)).boxShadow).not.to.equal('none');
  });

  it('that is full and today has today’s ring', async () => {
    await december({ '2026-12-11': ['09:00'] });
    expect(nameOf(day(10))).to.equal('Thursday, December 10, today, fully booked');
    await still();
    expect(getComputedStyle(day(10)).boxShadow).not.to.equal('none');
    expect(look(day(10))).not.to.equal(look(day(14)));
  });

  it('has a dot for few times, two for some, three for plenty', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `${two(9 + index)}:00`);
    await december({ '2026-12-11': many(3), '2026-12-12': many(6), '2026-12-14': many(9) });
    expect([11, 12, 14].map((date) => look(day(date)).split(' | ').at(-1))).to.deep.equal(['1', '2', '3']);
  });
});

describe('times that are late', () => {
  cleanPage();

  async function late(width: string) {
    let answer!: () => void;
    const gateway = new StubGateway();
    const day30 = Array.from(
      { length: 30 },
      (_, index) => `${two(9 + (index >> 2))}:${two((index % 4) * 15)}`,
    );
    gateway.times = { '2026-12-02': day30, '2027-01-05': day30 };
    const page = put(document.createElement('div'));
    page.style.width = width;
    const element = await mount({ attributes: atTimes, gateway, into: page });
    await findByRole('radio', /^9:00 AM/);
    await until(() => gateway.questions.length > 1);
    byRole('heading', 'Wednesday, December 2').scrollIntoView();
    const end = endOf(element);
    gateway.wait = new Promise<void>((resolve) => (answer = resolve));
    return { element, end, answer, gateway };
  }
  /** Where the element ends, or the window does: beyond, nobody sees what moves. */
  const endOf = (element: Element) => Math.min(element.getBoundingClientRect().bottom, innerHeight);
  const skeleton = async (element: Element) => {
    let box!: HTMLElement;
    await until(() => {
      const step = element.shadowRoot!.querySelector('massage-booker-time-step')!;
      const list = step.shadowRoot!.querySelector('massage-booker-slot-list')!;
      return (box = list.shadowRoot!.querySelector<HTMLElement>('.soon')!);
    });
    return box;
  };

  it('are seen to come after 300 ms, and not before', async () => {
    const { element, answer } = await late('1000px');
    const list = byRole<HTMLSelectElement>('combobox', 'Therapist');
    list.value = 'ana';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    const box = await skeleton(element);
    const [appears] = box.getAnimations();
    appears!.pause();
    const opacityAt = (time: number) => {
      appears!.currentTime = time;
      return Number(getComputedStyle(box).opacity);
    };
    expect([0, 290, 299].map(opacityAt)).to.deep.equal([0, 0, 0]);
    expect(opacityAt(500)).to.equal(1);
    answer();
    await findByRole('radio', /^9:00 AM/);
  });

  for (const width of ['320px', '1000px'])
    it(`take the room of those that were, at ${width}`, async () => {
      const { element, end, answer } = await late(width);
      const list = byRole<HTMLSelectElement>('combobox', 'Therapist');
      list.value = 'ana';
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await skeleton(element);
      await settled();
      expect(queryByRole('radio', /[AP]M/)).to.equal(undefined);
      expect(endOf(element)).to.equal(end);
      answer();
      await findByRole('radio', /^9:00 AM/);
      await settled();
      expect(endOf(element)).to.equal(end);
    });

  it('keep that room where fewer come, until another day is chosen', async () => {
    const { element, end, answer, gateway } = await late('320px');
    gateway.times = { '2026-12-02': ['09:00'], '2026-12-03': ['10:00'] };
    const list = byRole<HTMLSelectElement>('combobox', 'Therapist');
    list.value = 'ana';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await skeleton(element);
    answer();
    await findByRole('radio', /^9:00 AM/);
    await settled();
    expect(endOf(element)).to.equal(end);
    const { height } = element.getBoundingClientRect();
    byRole('button', /^Thursday, December 3,/).click();
    await findByRole('radio', /^10:00 AM/);
    await settled();
    expect(element.getBoundingClientRect().height).to.be.below(height - 100);
  });
});
