import { z } from 'zod';

/** Profiles needs no variables of its own. */
export const profilesEnv = z.object({});
