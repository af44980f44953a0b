/** What messaging takes from anybody. Shared declares it, so that nobody has to know messaging; events of its own it has none. */
export { Notice } from '@training-center/shared/events/notice';
