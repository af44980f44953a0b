import { z } from 'zod';

/** Courses needs no variables of its own. */
export const coursesEnv = z.object({});
