import { Migration } from '@mikro-orm/migrations';

export class Migration20261123230015 extends Migration {
  override name = 'Migration20261123230015';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "enrollments"."course_projection" ("course_id" uuid not null, "version" int not null, "instructor_user_id" uuid not null, "title" text not null, "status" text not null, "deleted" boolean not null, "price_amount" int not null, "price_currency" varchar(3) not null, "capacity" int null, "modules" jsonb not null, "lesson_ids" uuid[] not null, primary key ("course_id"));`,
    );
    this.addSql(
      `create index "course_projection_lesson_ids_index" on "enrollments"."course_projection" using gin ("lesson_ids");`,
    );

    this.addSql(
      `create table "enrollments"."enrollment" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "course_id" uuid not null, "student_id" uuid not null, "user_id" uuid not null, "status" text not null, "enrolled_at" timestamptz(3) null, "completed_at" timestamptz(3) null, "dropped_at" timestamptz(3) null, "hold_expires_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "enrollment_course_status_index" on "enrollments"."enrollment" ("course_id", "status", "id");`,
    );
    this.addSql(`create index "enrollment_course_index" on "enrollments"."enrollment" ("course_id", "id");`);
    this.addSql(`create index "enrollment_user_index" on "enrollments"."enrollment" ("user_id", "id");`);
    this.addSql(
      `create index "enrollment_hold_index" on "enrollments"."enrollment" ("hold_expires_at") where status = 'PENDING_PAYMENT';`,
    );
    this.addSql(
      `alter table "enrollments"."enrollment" add constraint "enrollment_student_course_unique" unique ("student_id", "course_id");`,
    );

    this.addSql(
      `create table "enrollments"."certificate" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "code" varchar(20) not null, "enrollment_id" uuid not null, "course_id" uuid not null, "user_id" uuid not null, "holder_name" text not null, "course_title" text not null, "status" text not null, "issued_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, "revocation_reason" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "enrollments"."certificate" add constraint "certificate_code_unique" unique ("code");`,
    );
    this.addSql(
      `alter table "enrollments"."certificate" add constraint "certificate_enrollment_unique" unique ("enrollment_id");`,
    );
    this.addSql(`create index "certificate_user_index" on "enrollments"."certificate" ("user_id", "id");`);

    this.addSql(
      `create table "enrollments"."enrollment_event" ("id" uuid not null, "enrollment_id" uuid not null, "to_status" text not null, "reason" text not null, "actor_user_id" uuid null, "occurred_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "enrollment_event_enrollment_id_index" on "enrollments"."enrollment_event" ("enrollment_id");`,
    );

    this.addSql(
      `create table "enrollments"."lesson_progress" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "enrollment_id" uuid not null, "lesson_id" uuid not null, "state" text not null, "completed_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "enrollments"."lesson_progress" add constraint "lesson_progress_enrollment_lesson_unique" unique ("enrollment_id", "lesson_id");`,
    );

    this.addSql(
      `create table "enrollments"."payment" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "enrollment_id" uuid not null, "provider" varchar(40) not null, "reference" varchar(100) not null, "amount" int not null, "currency" varchar(3) not null, "status" text not null, "paid_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "payment_enrollment_id_index" on "enrollments"."payment" ("enrollment_id");`);
    this.addSql(
      `alter table "enrollments"."payment" add constraint "payment_provider_reference_unique" unique ("provider", "reference");`,
    );
    this.addSql(
      `create unique index "payment_open_unique" on "enrollments"."payment" ("enrollment_id") where status = 'OPEN';`,
    );

    this.addSql(
      `create table "enrollments"."quiz_attempt" ("id" uuid not null, "enrollment_id" uuid not null, "lesson_id" uuid not null, "number" int not null, "quiz_version" int not null, "answers" jsonb not null, "score_percent" int not null, "passed" boolean not null, "submitted_at" timestamptz(3) not null, "idempotency_key" varchar(100) null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "enrollments"."quiz_attempt" add constraint "quiz_attempt_number_unique" unique ("enrollment_id", "lesson_id", "number");`,
    );
    this.addSql(
      `alter table "enrollments"."quiz_attempt" add constraint "quiz_attempt_key_unique" unique ("enrollment_id", "lesson_id", "idempotency_key");`,
    );

    this.addSql(
      `create table "enrollments"."quiz_projection" ("lesson_id" uuid not null, "course_id" uuid not null, "version" int not null, "pass_percent" int not null, "max_attempts" int null, "questions" jsonb not null, primary key ("lesson_id"));`,
    );

    this.addSql(
      `create table "enrollments"."student_projection" ("student_id" uuid not null, "user_id" uuid not null, "version" int not null, "username" text not null, "can_enroll" boolean not null, primary key ("student_id"));`,
    );
    this.addSql(
      `create index "student_projection_user_id_index" on "enrollments"."student_projection" ("user_id");`,
    );

    this.addSql(
      `alter table "enrollments"."course_projection" add constraint "course_projection_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'ARCHIVED'));`,
    );

    this.addSql(
      `alter table "enrollments"."enrollment" add constraint "enrollment_status_check" check ("status" in ('PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'DROPPED'));`,
    );

    this.addSql(
      `alter table "enrollments"."certificate" add constraint "certificate_enrollment_id_foreign" foreign key ("enrollment_id") references "enrollments"."enrollment" ("id");`,
    );
    this.addSql(
      `alter table "enrollments"."certificate" add constraint "certificate_status_check" check ("status" in ('VALID', 'REVOKED'));`,
    );

    this.addSql(
      `alter table "enrollments"."enrollment_event" add constraint "enrollment_event_enrollment_id_foreign" foreign key ("enrollment_id") references "enrollments"."enrollment" ("id");`,
    );
    this.addSql(
      `alter table "enrollments"."enrollment_event" add constraint "enrollment_event_to_status_check" check ("to_status" in ('PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'DROPPED'));`,
    );
    this.addSql(
      `alter table "enrollments"."enrollment_event" add constraint "enrollment_event_reason_check" check ("reason" in ('ENROLLED', 'ENROLLED_AGAIN', 'CHECKOUT_STARTED', 'PAYMENT_CONFIRMED', 'LATE_PAYMENT_HONOURED', 'HOLD_EXPIRED', 'DROPPED', 'COMPLETED'));`,
    );

    this.addSql(
      `alter table "enrollments"."lesson_progress" add constraint "lesson_progress_enrollment_id_foreign" foreign key ("enrollment_id") references "enrollments"."enrollment" ("id");`,
    );
    this.addSql(
      `alter table "enrollments"."lesson_progress" add constraint "lesson_progress_state_check" check ("state" in ('IN_PROGRESS', 'COMPLETED'));`,
    );

    this.addSql(
      `alter table "enrollments"."payment" add constraint "payment_enrollment_id_foreign" foreign key ("enrollment_id") references "enrollments"."enrollment" ("id");`,
    );
    this.addSql(
      `alter table "enrollments"."payment" add constraint "payment_status_check" check ("status" in ('OPEN', 'PAID', 'FAILED', 'CANCELLED'));`,
    );

    this.addSql(
      `alter table "enrollments"."quiz_attempt" add constraint "quiz_attempt_enrollment_id_foreign" foreign key ("enrollment_id") references "enrollments"."enrollment" ("id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "enrollments"."certificate" drop constraint "certificate_enrollment_id_foreign";`,
    );
    this.addSql(
      `alter table "enrollments"."enrollment_event" drop constraint "enrollment_event_enrollment_id_foreign";`,
    );
    this.addSql(
      `alter table "enrollments"."lesson_progress" drop constraint "lesson_progress_enrollment_id_foreign";`,
    );
    this.addSql(`alter table "enrollments"."payment" drop constraint "payment_enrollment_id_foreign";`);
    this.addSql(
      `alter table "enrollments"."quiz_attempt" drop constraint "quiz_attempt_enrollment_id_foreign";`,
    );

    this.addSql(`drop table if exists "enrollments"."course_projection" cascade;`);
    this.addSql(`drop table if exists "enrollments"."enrollment" cascade;`);
    this.addSql(`drop table if exists "enrollments"."certificate" cascade;`);
    this.addSql(`drop table if exists "enrollments"."enrollment_event" cascade;`);
    this.addSql(`drop table if exists "enrollments"."lesson_progress" cascade;`);
    this.addSql(`drop table if exists "enrollments"."payment" cascade;`);
    this.addSql(`drop table if exists "enrollments"."quiz_attempt" cascade;`);
    this.addSql(`drop table if exists "enrollments"."quiz_projection" cascade;`);
    this.addSql(`drop table if exists "enrollments"."student_projection" cascade;`);
  }
}
