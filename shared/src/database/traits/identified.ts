import { p } from '@mikro-orm/core';
import { newId } from '../../ids/new-id.js';

/** A UUIDv7 as primary key. */
export interface Identified {
  id: string;
}

export const identified = {
  id: p
    .uuid()
    .primary()
    .onCreate(() => newId()),
};
