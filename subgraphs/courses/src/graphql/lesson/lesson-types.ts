import { AssignmentLessonType } from './assignment-lesson.type.js';
import { QuizLessonType } from './quiz-lesson.type.js';
import { TextLessonType } from './text-lesson.type.js';
import { VideoLessonType } from './video-lesson.type.js';

/** The kinds of lessons: reached through the interface. */
export const lessonTypes = [VideoLessonType, TextLessonType, QuizLessonType, AssignmentLessonType];
