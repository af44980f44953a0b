/** Check constraints: each kind has its own columns and no other's. */
export const LESSON_KIND_RULES = {
  lesson_video: `(kind = 'VIDEO') = (video_url is not null) and (kind = 'VIDEO') = (duration_seconds is not null)`,
  lesson_text: `(kind = 'TEXT') = (body is not null)`,
  lesson_quiz: `(kind = 'QUIZ') = (pass_percent is not null) and (max_attempts is null or kind = 'QUIZ')`,
  lesson_assignment: `(kind = 'ASSIGNMENT') = (instructions is not null) and (kind = 'ASSIGNMENT') = (max_points is not null) and (due_at is null or kind = 'ASSIGNMENT')`,
} as const;
