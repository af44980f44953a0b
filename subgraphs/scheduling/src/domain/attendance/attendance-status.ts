import type { attendanceStatuses } from '../../contract.js';

export type AttendanceStatus = (typeof attendanceStatuses)[number];
