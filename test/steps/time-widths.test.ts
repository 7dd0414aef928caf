/** The month and its times in columns of any width. */
import { expect } from '@open-wc/testing';
import { cleanPage, mount, put } from '../helpers/mount.js';
import { allByRole, byRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { pressButton } from '../helpers/visitor.js';
import { findByRole, settled } from '../helpers/wait.js';

const atTimes = { service: 'pain-relief', duration: '60' };
const two = (value: number) => String(value).padStart(2, '0');

/** The widget in a page whose working column is so wide. */
async function inColumn(width: number): Promise<void> {
  const page = put(document.createElement('div'));
  page.style.width = '700px';
  const element = await mount({ attributes: atTimes, gateway: new StubGateway(), into: page });
  await findByRole('radio', /^9:00 AM/);
  const column = element.shadowRoot!.querySelector('.body')!;
  page.style.width = `${700 + width - column.clientWidth}px`;
  await settled();
  await settled();
  expect(column.clientWidth).to.equal(width);
}

const places = () => {
  const month = byRole('table', 'December 2026').getBoundingClientRect();
  const day = byRole('heading', 'Wednesday, December 2').getBoundingClientRect();
  return { beside: day.left >= month.right && day.top < month.bottom, below: day.top >= month.bottom };
};

describe('the month and its times', () => {
  cleanPage();

  it('stand side by side from 500 px on', async () => {
    await inColumn(500);
    expect(places()).to.deep.equal({ beside: true, below: false });
  });

  it('stand one below the other under 500 px', async () => {
    await inColumn(499);
    expect(places()).to.deep.equal({ beside: false, below: true });
  });

  it('are measured only while they stand on the page', async () => {
    const { observe, disconnect } = ResizeObserver.prototype;
    const watching = new Set<ResizeObserver>();
    ResizeObserver.prototype.observe = function (...given) {
      watching.add(this);
      observe.apply(this, given);
    };
    ResizeObserver.prototype.disconnect = function () {
      watching.delete(this);
      disconnect.apply(this);
    };
    try {
      const element = await mount({ attributes: atTimes, gateway: new StubGateway() });
      await findByRole('radio', /^9:00 AM/);
      expect(watching).to.have.lengthOf(1);
      element.remove();
      expect(watching).to.have.lengthOf(0);
      put(element);
      expect(watching).to.have.lengthOf(1);
      await pressButton('Back');
      await findByRole('heading', 'What would feel good to you?');
      expect(watching).to.have.lengthOf(0);
    } finally {
      Object.assign(ResizeObserver.prototype, { observe, disconnect });
    }
  });

  it('need no scrolling sideways at 320 px, with 200 times a day', async () => {
    const day = Array.from(
      { length: 200 },
      (_, index) => `${two(7 + Math.floor(index / 12))}:${two((index % 12) * 5)}`,
    );
    const page = put(document.createElement('div'));
    page.style.width = '320px';
    const gateway = new StubGateway();
    gateway.times = { '2026-12-02': day };
    const element = await mount({ attributes: atTimes, gateway, into: page });
    await findByRole('radio', /^7:00 AM/);
    const { left, right } = page.getBoundingClientRect();
    expect(page.scrollWidth).to.equal(320);
    const radios = allByRole('radio', /[AP]M/);
    expect(radios).to.have.lengthOf(200);
    const out = [...allByRole('button', /./, element), ...radios].filter((part) => {
      const box = part.getBoundingClientRect();
      return box.left < left || box.right > right;
    });
    expect(out).to.deep.equal([]);
  });
});
