/** Which massage is right for me? Goals in, ranked services with their reasons out. */
import type { Goal } from '../protocol/primitives.js';
import type { Catalogue, Service } from './catalogue.js';

export interface Suggestion {
  service: Service;
  /** The visitor's goals that this service serves, the ones it serves best first. */
  reasons: Goal[];
}

export interface Alternative {
  service: Service;
  /** The goal for which to choose this one instead: one it puts first, and the suggestion does not. */
  goal: Goal;
}

/** A clinic lists a service's goals in order of strength: the first counts three, the second two, any other one. */
const weight = (service: Service, goal: Goal): number => {
  const place = service.goals.indexOf(goal);
  return place < 0 ? 0 : Math.max(3 - place, 1);
};

/** Services that serve at least one of the goals, best first; the clinic's own order breaks ties. */
export function rank(catalogue: Catalogue, goals: readonly Goal[]): Suggestion[] {
  return catalogue.services
    .map((service) => ({
      service,
      score: goals.reduce((sum, goal) => sum + weight(service, goal), 0),
      reasons: goals.filter((goal) => service.goals.includes(goal)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ service, reasons }) => ({
      service,
      reasons: reasons.sort((a, b) => service.goals.indexOf(a) - service.goals.indexOf(b)),
    }));
}

/** Up to two others, each with a different first reason; the other kind of massage is always among them where there is one. */
export function alternatives(catalogue: Catalogue, chosen: Service, goals: readonly Goal[]): Alternative[] {
  const ranked = rank(catalogue, goals).map(({ service }) => service);
  const rest = [...ranked, ...catalogue.services.filter((service) => !ranked.includes(service))];
  const found: Alternative[] = [];
  const add = (service: Service) => {
    const taken = [chosen.goals[0], ...found.map(({ goal }) => goal)];
    const goal = service.goals.find((own) => !taken.includes(own));
    if (goal && service !== chosen && found.every((other) => other.service !== service))
      found.push({ service, goal });
  };
  // The other kind first, so that the same kind cannot take its only reason.
  for (const same of [false, true]) {
    const before = found.length;
    for (const service of rest)
      if ((service.category === chosen.category) === same && found.length === before) add(service);
  }
  return found.reverse();
}

/** The goals that some service of this clinic serves, in the order the guide asks them. */
export function goalsServed(catalogue: Catalogue, all: readonly Goal[]): Goal[] {
  return all.filter((goal) => catalogue.services.some((service) => service.goals.includes(goal)));
}
