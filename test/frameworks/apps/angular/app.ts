/** The element in Angular, compiled in the browser: `[…]` are properties, `(…)` events, plain attributes attributes. */
import { Component, CUSTOM_ELEMENTS_SCHEMA, computed, signal } from '@angular/core';
import 'massage-booker/define';
import { clinicAt } from '../clinic.js';

@Component({
  selector: 'app-clinic',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button (click)="drawing.set(drawing() + 1)">Draw again</button>
      <button (click)="shown.set(!shown())">{{ shown() ? 'Remove' : 'Show' }}</button>
      <output>{{ heard().join(' ') }}</output>
      @if (shown()) {
        <massage-booker
          id="booking"
          endpoint="/bookings"
          availability="/availability"
          hour-cycle="h12"
          [attr.theme]="drawing() % 2 ? 'light' : 'dark'"
          [clinic]="clinic()"
          (booking-ready)="hear($event.type)"
          (booking-confirmed)="hear($event.type + ':' + $event.detail.service)"
        >
          <a href="tel:+15550100100">Call us to book</a>
        </massage-booker>
      }
    </main>
  `,
})
export class App {
  readonly drawing = signal(1);
  readonly shown = signal(true);
  readonly heard = signal<string[]>([]);
  readonly clinic = computed(() => clinicAt(this.drawing()));

  hear(what: string): void {
    this.heard.update((before) => [...before, what]);
  }
}
