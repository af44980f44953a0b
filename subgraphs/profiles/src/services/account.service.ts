import type { Transaction } from '@training-center/shared/scope/transaction';
import { InstructorChanged, StudentChanged } from '../contract.js';
import { type Account, followAccount } from '../domain/account/account.js';
import { rememberAccount } from '../domain/account/user-projection.repository.js';
import { lockByUserId as lockInstructor } from '../domain/instructor/instructor.repository.js';
import { lockByUserId as lockStudent } from '../domain/student/student.repository.js';

/** Keeps up with what accounts says about people: their profiles show the live name and act by the live status. */
export class AccountService {
  /** @returns whether that was news. */
  async follow(tx: Transaction, account: Account): Promise<boolean> {
    if (!(await rememberAccount(tx.em, account))) return false;
    const student = await lockStudent(tx.em, account.userId);
    if (student && followAccount(student, account)) {
      await tx.publish(StudentChanged, () => student.toEvent());
    }
    const instructor = await lockInstructor(tx.em, account.userId);
    if (instructor && followAccount(instructor, account)) {
      await tx.publish(InstructorChanged, () => instructor.toEvent());
    }
    return true;
  }
}
