export interface DemoPerson {
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

function person(username: string, password: string): DemoPerson {
  return { username, email: `${username}@demo.training-center.example`, password };
}

export const demoPeople = {
  student: person('demo-student', 'curious-otter-reads-42'),
  instructor: person('demo-instructor', 'patient-heron-teaches-17'),
};

export interface DemoInstructor extends DemoPerson {
  readonly headline: string;
  readonly bio: string;
  readonly expertise: readonly string[];
}

export const demoInstructors: readonly DemoInstructor[] = [
  {
    ...demoPeople.instructor,
    headline: 'Teaches programming by building small, whole things',
    bio: 'Twenty years of software, ten of teaching it. Believes that a working program of thirty lines explains more than a chapter.',
    expertise: ['programming', 'databases', 'web'],
  },
  {
    ...person('lin-weaver', 'quiet-harbour-lantern-8'),
    headline: 'Makes mathematics visible',
    bio: 'Draws first and proves afterwards. Wrote two books on graph theory for people who thought that they hated it.',
    expertise: ['mathematics', 'graph theory', 'statistics'],
  },
  {
    ...person('samuel-okoro', 'golden-bridge-sonata-5'),
    headline: 'Design that people do not notice',
    bio: 'Interface designer of hospital software, where a misplaced button matters.',
    expertise: ['design', 'accessibility', 'writing'],
  },
];

export const demoStudents: readonly DemoPerson[] = [
  demoPeople.student,
  person('noor-haddad', 'silver-maple-window-3'),
  person('jonas-berg', 'northern-ferry-compass-9'),
  person('priya-raman', 'velvet-monsoon-archive-6'),
];
