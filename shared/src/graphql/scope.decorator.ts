import 'reflect-metadata';
import { Ctx } from 'type-graphql';

/** The request's scope as a resolver parameter. */
export const Scope = (): ReturnType<typeof Ctx> => Ctx();
