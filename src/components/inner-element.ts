/** What every element inside the widget shares: the contexts it reads, and how it raises an intention. */
import { ContextConsumer } from '@lit/context';
import { LitElement } from 'lit';
import type { Draft } from '../booking/draft.js';
import { contexts } from '../contexts/all.js';
import type { Managing } from '../contexts/managing-context.js';
import type { Setup } from '../contexts/setup-context.js';
import type { Submission } from '../contexts/submission-context.js';
import type { Times } from '../contexts/times-context.js';
import { IntentEvent, type Intent } from '../intent-event.js';

export abstract class InnerElement extends LitElement {
  private readonly consumers: ContextConsumer<(typeof contexts)[0], this>[] = [];

  protected get setup(): Setup {
    return this.read(0) as Setup;
  }
  protected get draft(): Draft {
    return this.read(1) as Draft;
  }
  protected get times(): Times {
    return this.read(2) as Times;
  }
  protected get submission(): Submission {
    return this.read(3) as Submission;
  }

  protected get managing(): Managing {
    return this.read(4) as Managing;
  }

  /** Subscribed to when it is first read, so that an element is drawn anew for what it shows, and for nothing else. */
  private read(place: number): unknown {
    const context = contexts[place] as (typeof contexts)[0];
    return (this.consumers[place] ??= new ContextConsumer(this, { context, subscribe: true })).value;
  }

  /** What of its own has the focus. */
  protected get active(): HTMLElement | null {
    return (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  }

  protected intend(intent: Intent): void {
    this.dispatchEvent(new IntentEvent(intent));
  }

  /** Hands on what an element inside this one raised. */
  protected relay = (event: IntentEvent): void => this.intend(event.intent);
}
