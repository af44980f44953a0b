import { BadUserInputError } from '@training-center/shared/errors/access-errors';
import { decodeCursor, encodeCursor } from '@training-center/shared/graphql/cursor';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { LogPage, LogReader } from '@training-center/shared/streams/log-reader';
import type { LogStreams } from '@training-center/shared/streams/log-streams';
import { findInboxes } from '../domain/notification/inbox.repository.js';
