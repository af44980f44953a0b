/** The demo catalogue in short form: enough for every kind of lesson, price, difficulty and state to be met. */
export interface DemoLesson {
  readonly kind: 'video' | 'text' | 'quiz' | 'assignment';
  readonly title: string;
  readonly preview?: boolean;
}

export interface DemoModule {
  readonly title: string;
  readonly lessons: readonly DemoLesson[];
}

export interface DemoCourse {
  readonly title: string;
  readonly description: string;
  readonly difficulty: 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED';
  readonly priceInCents: number;
  readonly categories: readonly string[];
  /** Index into `demoInstructors`. */
  readonly instructor: number;
  readonly capacity?: number;
  readonly draft?: boolean;
  readonly modules: readonly DemoModule[];
}

const video = (title: string, preview = false): DemoLesson => ({ kind: 'video', title, preview });
const text = (title: string, preview = false): DemoLesson => ({ kind: 'text', title, preview });
const quiz = (title: string): DemoLesson => ({ kind: 'quiz', title });
const assignment = (title: string): DemoLesson => ({ kind: 'assignment', title });
const part = (title: string, ...lessons: DemoLesson[]): DemoModule => ({ title, lessons });

export const demoCourses: readonly DemoCourse[] = [
  {
    title: 'First steps in programming',
    description: 'Variables, decisions and loops, learnt by building a small game from an empty file.',
    difficulty: 'BEGINNER',
    priceInCents: 0,
    categories: ['programming'],
    instructor: 0,
    modules: [
      part(
        'A first program',
        video('What a program is', true),
        text('Values and names'),
        quiz('Values and names: check yourself'),
      ),
      part('Decisions and loops', text('If, else, while'), assignment('A guessing game')),
    ],
  },
  {
    title: 'GraphQL from the client side',
    description: 'Read a schema, write operations, handle errors and pages, and listen to live events.',
    difficulty: 'INTERMEDIATE',
    priceInCents: 3900,
    categories: ['programming'],
    instructor: 0,
    modules: [
      part('Asking', video('A graph, not an address', true), text('Fields, arguments, fragments')),
      part('Changing', text('Mutations and what they answer'), quiz('Mutations')),
    ],
  },
  {
    title: 'PostgreSQL for application developers',
    description: 'Indexes, transactions and locks: what your object mapper does not tell you.',
    difficulty: 'ADVANCED',
    priceInCents: 7900,
    categories: ['programming', 'data-science'],
    instructor: 0,
    modules: [
      part('Reading plans', text('EXPLAIN without fear', true), quiz('Which index is used?')),
      part('Concurrency', video('Two people, one seat'), assignment('Sell ten seats to two hundred buyers')),
    ],
  },
  {
    title: 'Trees, walks and cycles',
    description: 'Graph theory with pencil and paper: drawings first, proofs afterwards.',
    difficulty: 'BEGINNER',
    priceInCents: 0,
    categories: ['mathematics'],
    instructor: 1,
    modules: [
      part(
        'Drawing graphs',
        video('Seven bridges', true),
        text('Vertices and edges'),
        assignment('Draw your street'),
      ),
      part('Trees', text('Trees have no cycles'), quiz('Is it a tree?')),
    ],
  },
  {
    title: 'Statistics without formulas',
    description: 'Averages that lie, samples that do not, and how to read a chart in the news.',
    difficulty: 'BEGINNER',
    priceInCents: 1900,
    categories: ['mathematics', 'data-science'],
    instructor: 1,
    modules: [
      part(
        'Averages',
        video('The average person does not exist', true),
        text('Median and mean'),
        quiz('Median or mean?'),
      ),
    ],
  },
  {
    title: 'Linear algebra by pictures',
    description: 'Vectors are arrows, matrices are movements; determinants are areas.',
    difficulty: 'INTERMEDIATE',
    priceInCents: 4900,
    categories: ['mathematics'],
    instructor: 1,
    modules: [
      part('Arrows', text('Adding arrows', true)),
      part('Movements', video('A matrix moves the plane'), quiz('Which movement?')),
    ],
  },
  {
    title: 'Probability for the curious',
    description: 'Dice, doors and birthdays: intuition, and where it fails.',
    difficulty: 'ADVANCED',
    priceInCents: 0,
    categories: ['mathematics'],
    instructor: 1,
    capacity: 30,
    modules: [
      part('Surprises', video('Three doors', true), text('Conditional probability'), quiz('Doors and goats')),
    ],
  },
  {
    title: 'Interfaces for tired people',
    description: 'Designing screens for the end of a night shift.',
    difficulty: 'BEGINNER',
    priceInCents: 2900,
    categories: ['design'],
    instructor: 2,
    modules: [
      part(
        'Less',
        text('One thing per screen', true),
        assignment('Remove half of a form'),
        quiz('What would you remove?'),
      ),
    ],
  },
  {
    title: 'Accessibility in practice',
    description: 'Keyboards, screen readers and contrast, tested with real devices.',
    difficulty: 'INTERMEDIATE',
    priceInCents: 0,
    categories: ['design', 'programming'],
    instructor: 2,
    modules: [
      part(
        'Using a screen reader',
        video('Ten minutes without a screen', true),
        text('Names, roles, values'),
        quiz('Names and roles'),
      ),
    ],
  },
  {
    title: 'Writing for interfaces',
    description: 'Buttons, errors and empty pages in words that help.',
    difficulty: 'BEGINNER',
    priceInCents: 900,
    categories: ['design', 'languages'],
    instructor: 2,
    modules: [part('Errors', text('Say what to do next', true), assignment('Rewrite five error messages'))],
  },
  {
    title: 'English for software teams',
    description: 'Stand-ups, reviews and disagreement, politely.',
    difficulty: 'INTERMEDIATE',
    priceInCents: 1500,
    categories: ['languages'],
    instructor: 2,
    modules: [part('Meetings', video('Saying no', true), text('Softeners'), quiz('Polite or rude?'))],
  },
  {
    title: 'Machine learning from scratch',
    description: 'A perceptron, then a small network, in two hundred lines and no library.',
    difficulty: 'ADVANCED',
    priceInCents: 9900,
    categories: ['data-science', 'programming'],
    instructor: 0,
    capacity: 12,
    modules: [
      part(
        'One neuron',
        video('Drawing a line', true),
        text('Learning from mistakes'),
        assignment('Tell circles from squares'),
        quiz('Weights'),
      ),
    ],
  },
  {
    title: 'Compilers in a weekend',
    description: 'Still being written: tokens, trees and a small machine.',
    difficulty: 'ADVANCED',
    priceInCents: 0,
    categories: ['programming'],
    instructor: 0,
    draft: true,
    modules: [part('Tokens', text('Reading characters'))],
  },
];
