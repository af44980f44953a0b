import { Migration } from '@mikro-orm/migrations';

export class Migration20261125173220 extends Migration {
  override name = 'Migration20261125173220';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "scheduling"."calendar_feed" ("user_id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "generation" int not null, "revoked" boolean not null, primary key ("user_id"));`,
    );

    this.addSql(
      `create table "scheduling"."course_projection" ("course_id" uuid not null, "version" int not null, "instructor_id" uuid not null, "instructor_user_id" uuid not null, "slug" text not null, "title" text not null, "status" text not null, "deleted" boolean not null, primary key ("course_id"));`,
    );

    this.addSql(
      `create table "scheduling"."enrollment_projection" ("enrollment_id" uuid not null, "version" int not null, "course_id" uuid not null, "student_id" uuid not null, "user_id" uuid not null, "status" text not null, "enrolled_at" timestamptz(3) null, primary key ("enrollment_id"));`,
    );
    this.addSql(
      `create index "enrollment_projection_course_index" on "scheduling"."enrollment_projection" ("course_id", "user_id");`,
    );
    this.addSql(
      `create index "enrollment_projection_user_index" on "scheduling"."enrollment_projection" ("user_id", "course_id");`,
    );

    this.addSql(
      `create table "scheduling"."instructor_projection" ("instructor_id" uuid not null, "user_id" uuid not null, "version" int not null, "username" text not null, "can_teach" boolean not null, primary key ("instructor_id"));`,
    );
    this.addSql(
      `create index "instructor_projection_user_index" on "scheduling"."instructor_projection" ("user_id");`,
    );

    this.addSql(
      `create table "scheduling"."recurring_schedule" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "course_id" uuid not null, "host_user_id" uuid not null, "host_instructor_id" uuid not null, "title" text not null, "rrule" text not null, "time_zone" text not null, "local_start" text not null, "duration_minutes" int not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "recurring_schedule_course_index" on "scheduling"."recurring_schedule" ("course_id");`,
    );

    this.addSql(
      `create table "scheduling"."live_session" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "course_id" uuid not null, "host_user_id" uuid not null, "host_instructor_id" uuid not null, "title" text not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "time_zone" text not null, "local_start" text not null, "time_shift" boolean not null, "duration_minutes" int not null, "capacity" int null, "state" text not null, "cancellation_reason" text null, "meeting_provider" text not null, "schedule_id" uuid null, "occurrence" int null, "detached" boolean not null, "time_set_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "live_session_course_index" on "scheduling"."live_session" ("course_id", "starts_at", "id");`,
    );
    this.addSql(
      `create index "live_session_host_index" on "scheduling"."live_session" ("host_user_id", "starts_at");`,
    );
    this.addSql(
      `create index "live_session_start_index" on "scheduling"."live_session" ("starts_at") where state = 'SCHEDULED';`,
    );
    this.addSql(
      `alter table "scheduling"."live_session" add constraint "live_session_occurrence_unique" unique ("schedule_id", "occurrence");`,
    );

    // A trusted extension, in a schema of ours: whoever owns the database may make it.
    this.addSql(`create extension if not exists btree_gist with schema "scheduling";`);
    this.addSql(
      `alter table "scheduling"."live_session" add constraint "live_session_host_overlap" exclude using gist (host_user_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'CANCELLED') deferrable;`,
    );

    this.addSql(
      `create table "scheduling"."meeting_presence" ("id" uuid not null, "session_id" uuid not null, "connection_id" text not null, "participant_key" text not null, "kind" text not null, "at" timestamptz(3) not null, "display_name" text null, "user_id" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create index "meeting_presence_user_index" on "scheduling"."meeting_presence" ("session_id", "user_id");`,
    );
    this.addSql(
      `alter table "scheduling"."meeting_presence" add constraint "meeting_presence_unique" unique ("session_id", "connection_id", "kind", "at");`,
    );

    this.addSql(
      `create table "scheduling"."reminder" ("id" uuid not null default gen_random_uuid(), "session_id" uuid not null, "user_id" uuid not null, "offset_minutes" int not null, "starts_at" timestamptz(3) not null, "due_at" timestamptz(3) not null, "attempts" int not null default 0, "state" text not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "reminder_due_index" on "scheduling"."reminder" ("due_at") where state = 'DUE';`,
    );
    this.addSql(
      `alter table "scheduling"."reminder" add constraint "reminder_unique" unique ("session_id", "user_id", "offset_minutes", "starts_at");`,
    );

    this.addSql(
      `create table "scheduling"."session_attendance" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "session_id" uuid not null, "student_id" uuid not null, "user_id" uuid not null, "status" text not null, "minutes" int not null, "source" text not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "session_attendance_user_index" on "scheduling"."session_attendance" ("user_id", "session_id");`,
    );
    this.addSql(
      `alter table "scheduling"."session_attendance" add constraint "session_attendance_student_unique" unique ("session_id", "student_id");`,
    );

    this.addSql(
      `create table "scheduling"."session_meeting" ("session_id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "provider" text not null, "external_id" text null, "join_url" text null, "synced_version" int not null, primary key ("session_id"));`,
    );
    this.addSql(
      `create index "session_meeting_external_index" on "scheduling"."session_meeting" ("provider", "external_id");`,
    );

    this.addSql(
      `create table "scheduling"."session_seat" ("id" uuid not null, "session_id" uuid not null, "user_id" uuid not null, "taken_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "scheduling"."session_seat" add constraint "session_seat_unique" unique ("session_id", "user_id");`,
    );

    this.addSql(
      `alter table "scheduling"."course_projection" add constraint "course_projection_status_check" check ("status" in ('DRAFT', 'PUBLISHED', 'ARCHIVED'));`,
    );

    this.addSql(
      `alter table "scheduling"."enrollment_projection" add constraint "enrollment_projection_status_check" check ("status" in ('PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'DROPPED'));`,
    );

    this.addSql(
      `alter table "scheduling"."live_session" add constraint "live_session_schedule_id_foreign" foreign key ("schedule_id") references "scheduling"."recurring_schedule" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "scheduling"."live_session" add constraint "live_session_state_check" check ("state" in ('SCHEDULED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "scheduling"."live_session" add constraint "live_session_meeting_provider_check" check ("meeting_provider" in ('BUILT_IN', 'ZOOM', 'GOOGLE_MEET'));`,
    );

    this.addSql(
      `alter table "scheduling"."meeting_presence" add constraint "meeting_presence_session_id_foreign" foreign key ("session_id") references "scheduling"."live_session" ("id");`,
    );
    this.addSql(
      `alter table "scheduling"."meeting_presence" add constraint "meeting_presence_kind_check" check ("kind" in ('JOIN', 'LEAVE'));`,
    );

    this.addSql(
      `alter table "scheduling"."reminder" add constraint "reminder_session_id_foreign" foreign key ("session_id") references "scheduling"."live_session" ("id");`,
    );
    this.addSql(
      `alter table "scheduling"."reminder" add constraint "reminder_state_check" check ("state" in ('DUE', 'SENT', 'SKIPPED'));`,
    );

    this.addSql(
      `alter table "scheduling"."session_attendance" add constraint "session_attendance_session_id_foreign" foreign key ("session_id") references "scheduling"."live_session" ("id");`,
    );
    this.addSql(
      `alter table "scheduling"."session_attendance" add constraint "session_attendance_status_check" check ("status" in ('PRESENT', 'LATE', 'LEFT_EARLY', 'ABSENT', 'EXCUSED'));`,
    );
    this.addSql(
      `alter table "scheduling"."session_attendance" add constraint "session_attendance_source_check" check ("source" in ('PROVIDER', 'STAFF'));`,
    );

    this.addSql(
      `alter table "scheduling"."session_meeting" add constraint "session_meeting_provider_check" check ("provider" in ('BUILT_IN', 'ZOOM', 'GOOGLE_MEET'));`,
    );

    this.addSql(
      `alter table "scheduling"."session_seat" add constraint "session_seat_session_id_foreign" foreign key ("session_id") references "scheduling"."live_session" ("id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "scheduling"."live_session" drop constraint "live_session_schedule_id_foreign";`,
    );
    this.addSql(
      `alter table "scheduling"."meeting_presence" drop constraint "meeting_presence_session_id_foreign";`,
    );
    this.addSql(`alter table "scheduling"."reminder" drop constraint "reminder_session_id_foreign";`);
    this.addSql(
      `alter table "scheduling"."session_attendance" drop constraint "session_attendance_session_id_foreign";`,
    );
    this.addSql(`alter table "scheduling"."session_seat" drop constraint "session_seat_session_id_foreign";`);

    this.addSql(`drop table if exists "scheduling"."calendar_feed" cascade;`);
    this.addSql(`drop table if exists "scheduling"."course_projection" cascade;`);
    this.addSql(`drop table if exists "scheduling"."enrollment_projection" cascade;`);
    this.addSql(`drop table if exists "scheduling"."instructor_projection" cascade;`);
    this.addSql(`drop table if exists "scheduling"."recurring_schedule" cascade;`);
    this.addSql(`drop table if exists "scheduling"."live_session" cascade;`);
    this.addSql(`drop table if exists "scheduling"."meeting_presence" cascade;`);
    this.addSql(`drop table if exists "scheduling"."reminder" cascade;`);
    this.addSql(`drop table if exists "scheduling"."session_attendance" cascade;`);
    this.addSql(`drop table if exists "scheduling"."session_meeting" cascade;`);
    this.addSql(`drop table if exists "scheduling"."session_seat" cascade;`);
    this.addSql(`drop extension if exists btree_gist;`);
  }
}
