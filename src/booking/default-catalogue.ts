/**
 * What the widget offers when a clinic has not said what it does. The facts (intention, focus, length, who each kind fits)
 * are those of the article the project began with; claims stay as modest as it is. No prices.
 */
import type { ClinicDocument, ServiceEntry } from '../protocol/clinic-document.js';
import { screenings } from '../protocol/primitives.js';

const therapeutic = {
  category: 'therapeutic',
  areas: true,
  consultationMinutes: 15,
  durations: [{ minutes: 60 }, { minutes: 75 }, { minutes: 90 }],
  askFirst: [...screenings],
} satisfies Partial<ServiceEntry>;

const spa = {
  category: 'spa',
  durations: [{ minutes: 45 }],
  askFirst: [...screenings],
} satisfies Partial<ServiceEntry>;

export const defaultCatalogue: ClinicDocument = {
  categories: [
    {
      id: 'therapeutic',
      name: 'Therapeutic massage',
      intention: 'To work on something: pain, tension, or keeping an injury from coming back.',
      focus: 'The areas and goals you bring, worked on together with your therapist',
    },
    {
      id: 'spa',
      name: 'Spa massage',
      intention: 'To unwind, escape the everyday and let stress go.',
      focus: 'The body as a whole, in a set and flowing routine',
    },
  ],
  services: [
    {
      ...therapeutic,
      id: 'pain-relief',
      name: 'Focused pain relief',
      summary: 'Specific work where it hurts.',
      benefits: [
        'May ease pain and reduce inflammation',
        'Works on trigger points, to help break the cycle of pain',
      ],
      goals: ['pain', 'mobility', 'sleep', 'stress'],
    },
    {
      ...therapeutic,
      id: 'mobility-recovery',
      name: 'Mobility and recovery',
      summary: 'For stiff joints and tired muscles.',
      benefits: ['May increase your range of motion', 'Attention to what limits you'],
      goals: ['mobility', 'recovery', 'pain'],
    },
    {
      ...therapeutic,
      id: 'calm-sleep',
      name: 'Calm and sleep',
      summary: 'Unhurried work for a busy mind.',
      benefits: [
        'Less tension and stress can lead to deeper sleep',
        'Massage is associated with lower cortisol and higher serotonin',
      ],
      goals: ['sleep', 'stress', 'relax'],
    },
    {
      ...spa,
      id: 'classic-relaxation',
      name: 'Classic relaxation',
      summary: 'A gentle routine for the whole body.',
      benefits: ['Time to unwind'],
      goals: ['relax', 'stress', 'treat'],
    },
    {
      ...spa,
      id: 'escape-ritual',
      name: 'Escape ritual',
      summary: 'An occasional treat, far from the everyday.',
      benefits: ['A quiet break from everything'],
      goals: ['treat', 'relax'],
    },
  ],
};
