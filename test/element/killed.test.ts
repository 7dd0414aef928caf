/** A clinic's server that dies between a request and its answer: a real process, killed, and started on the same data. */
import { expect } from '@open-wc/testing';
import { byRole, queryByRole } from '../helpers/roles.js';
import { Visit } from '../helpers/visit.js';
import { pressButton } from '../helpers/visitor.js';
import { until } from '../helpers/wait.js';

describe('a server that is killed once it has stored the booking', function () {
  this.timeout(100_000);

  it('starts again, and the visitor is booked, once', async () => {
    // Waits that a process has time to start in; a visitor whose patience ends first tries again.
    const visit = await Visit.begin(['killed'], '500');
    try {
      await visit.toReview();
      await visit.confirm();
      const booked = async () => {
        if (queryByRole('button', 'Try again', visit.page)) await pressButton('Try again', visit.page);
        return queryByRole('heading', /^You’re booked/, visit.page);
      };
      await until(booked, 'the booking', 90_000);
      byRole('heading', /^You’re booked/, visit.page);
      expect(await visit.network.posts()).to.be.above(1);
      const rows = await visit.network.rowsOfMortal();
      expect(rows.map(({ email }) => email)).to.deep.equal([visit.email]);
      expect(visit.text()).to.contain(rows[0]!.reference);
    } finally {
      visit.end();
    }
  });
});
