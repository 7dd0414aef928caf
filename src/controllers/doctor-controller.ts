/**
 * Owns the doctor's visit: calls it while the element has `debug`, and has it look again when anything was set up anew. The
 * doctor is a file beside the script that no visitor loads.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import { besideScript } from '../beside.js';
import type { Fault } from '../configuration/fault.js';
import type { attend } from '../doctor/doctor.js';
import type { Patient } from '../doctor/patient.js';

export class DoctorController implements ReactiveController {
  private visit: Promise<ReturnType<typeof attend> | undefined> | undefined;
  private seen: unknown;

  /** @param patient null while there is nothing to look at yet */
  constructor(
    private readonly host: ReactiveElement & { debug?: boolean },
    private readonly patient: () => Patient | null,
    private readonly tell: (fault: Fault) => void,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const patient = this.patient();
    if (!this.host.debug) {
      void this.visit?.then((visit) => visit?.leave());
      this.visit = undefined;
    } else if (patient && !this.visit) this.visit = this.call();
    else if (patient && patient.setup !== this.seen) void this.visit?.then((visit) => visit?.look());
    this.seen = patient?.setup;
  }

  private async call(): Promise<ReturnType<typeof attend> | undefined> {
    const url = besideScript('massage-booker.doctor.js');
    try {
      const doctor = (await import(/* @vite-ignore */ /* webpackIgnore: true */ url)) as {
        attend: typeof attend;
      };
      return doctor.attend(() => this.patient()!);
    } catch (error) {
      this.tell({
        path: 'debug',
        problem: `cannot be shown: ${url} could not be loaded (${(error as Error).message}); put that file beside the script`,
      });
      return undefined;
    }
  }
}
