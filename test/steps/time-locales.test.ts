/** The month in the languages whose weeks, numerals and years are others. What is expected is asked of `Intl` here. */
import { expect } from '@open-wc/testing';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, nameOf, plain } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { findByRole, until } from '../helpers/wait.js';

/** [language, first weekday and weekend (0 is Sunday), the 24th, the year]; Firefox knows no weekends, so ours are asked for. */
const languages: [string, number, number[], string, RegExp][] = [
  ['ar-EG', 6, [5, 6], '٢٤', /٢٠٢٦/],
  ['fa', 6, [5], '۲۴', /۲۰۲۶/],
  ['th', 0, [0, 6], '24', /2569/],
  ['ja-JP-u-ca-japanese', 0, [0, 6], '24', /令和8年/],
];

describe('the month', () => {
  cleanPage();

  for (const [lang, firstDay, weekend, number, year] of languages)
    it(`is that of ${lang}`, async () => {
      // Messages in that language, so that dates are, too.
      const properties = { messages: { language: lang } };
      await mount({
        attributes: { service: 'pain-relief', duration: '60', lang },
        gateway: new StubGateway(),
        properties,
      });
      const table = await findByRole('table', year);
      const heads = [...table.querySelectorAll('th')];
      const weekday = (index: number) =>
        new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2023, 0, 1 + ((firstDay + index) % 7)),
        );
      expect(heads.map(nameOf)).to.deep.equal([0, 1, 2, 3, 4, 5, 6].map(weekday));
      const free = heads.flatMap((head, index) => (head.matches('.free') ? [(firstDay + index) % 7] : []));
      expect(free.sort()).to.deep.equal(weekend);
      const days = allByRole('button', /./, table);
      expect(days.map((day) => plain(day.textContent)).filter((text) => text === number)).to.have.lengthOf(1);
      // Every day is a day of December 2026 in the grid's own calendar.
      const names = days.map((day) => nameOf(day));
      const calendar = /^(ar|fa)/.test(lang) ? { calendar: 'gregory' } : {};
      const format = new Intl.DateTimeFormat(lang, {
        ...calendar,
        weekday: 'long',
        month: 'long',
        day: 'numeric',
        timeZone: 'UTC',
      });
      for (let date = 1; date <= 31; date += 1)
        expect(names[date - 1]).to.contain(plain(format.format(Date.UTC(2026, 11, date))));
      expect(byRole('table').getAttribute('aria-labelledby')).to.equal('month');
    });
});

describe('the times', () => {
  cleanPage();

  for (const lang of ['ar-EG', 'fa', 'th'])
    it(`and how many there are, are in the digits of ${lang}`, async () => {
      await mount({
        attributes: { service: 'pain-relief', duration: '60', lang },
        gateway: new StubGateway(),
        properties: { messages: { language: lang } },
      });
      const radios = await until(() => {
        const all = allByRole('radio', /./).filter((radio) => radio.matches('[name=slot]'));
        return all.length === 2 ? all : null;
      });
      const clock = new Intl.DateTimeFormat(lang, {
        hour: 'numeric',
        minute: '2-digit',
        timeZone: 'America/Los_Angeles',
      });
      const starts = ['2026-12-02T09:00:00-08:00', '2026-12-02T14:00:00-08:00'];
      const expected = starts.map((start) => plain(clock.format(Date.parse(start))));
      expect(radios.map((radio) => nameOf(radio).split(', ')[0])).to.deep.equal(expected);
      const seen = radios.map((radio) => plain(radio.closest('label')!.querySelector('.num')!.textContent));
      expect(seen).to.deep.equal(expected);
      const [one, two] = [1, 2].map((count) => new Intl.NumberFormat(lang).format(count));
      expect(byRole('heading', /^Morning/).textContent).to.contain(`${one} time`);
      expect(allByRole('button', new RegExp(`, ${two} times available$`))).to.have.lengthOf(2);
    });
});
