/**
 * What the widget offers when a clinic has not said what it does. The facts (focus, length, who each kind fits) are those of
 * the article the project began with; the words are the language's (`offers` of localize/en.ts). No prices.
 */
import type { ClinicDocument, ServiceEntry } from '../protocol/clinic-document.js';
import { screenings, type Goal } from '../protocol/primitives.js';

type Category = 'therapeutic' | 'spa';
type Service = 'pain-relief' | 'mobility-recovery' | 'calm-sleep' | 'classic-relaxation' | 'escape-ritual';

export type OfferWords = Record<Category, { name: string; intention: string; focus: string }> &
  Record<Service, { name: string; summary: string; benefits: Record<string, string> }>;

const therapeutic = {
  category: 'therapeutic',
  areas: true,
  consultationMinutes: 15,
  durations: [{ minutes: 60 }, { minutes: 75 }, { minutes: 90 }],
};
const spa = { category: 'spa', durations: [{ minutes: 45 }] };

const services: [Service, Partial<ServiceEntry> & Pick<ServiceEntry, 'category' | 'durations'>, Goal[]][] = [
  ['pain-relief', therapeutic, ['pain', 'mobility', 'sleep', 'stress']],
  ['mobility-recovery', therapeutic, ['mobility', 'recovery', 'pain']],
  ['calm-sleep', therapeutic, ['sleep', 'stress', 'relax']],
  ['classic-relaxation', spa, ['relax', 'stress', 'treat']],
  ['escape-ritual', spa, ['treat', 'relax']],
];

export const defaultCatalogue = (words: OfferWords): ClinicDocument => ({
  categories: (['therapeutic', 'spa'] as const).map((id) => ({ id, ...words[id] })),
  services: services.map(([id, kind, goals]) => ({
    ...kind,
    id,
    goals,
    askFirst: [...screenings],
    ...words[id],
    benefits: Object.values(words[id].benefits),
  })),
});
