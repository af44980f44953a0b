import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import { runSchedule } from '@training-center/shared/testing/run-schedule';
import { anonymous } from '@training-center/shared/scope/viewer';
import { createMailer } from '../src/mail/create-mailer.js';
import { SendMailToUser } from '../src/contract.js';
import { PreparePasswordReset, SendMail } from '../src/mail/mail.commands.js';
import { type House, openHouse } from './factories/house.js';

describe('mails', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.stop());

  /** Hands a message to its consumer as the bus would, under this id. */
  const deliver = (name: string, id: string, data: unknown) => {
    const { consumers, scope } = house.under.subgraph;
    const target = consumers.find((candidate) => candidate.name === name)!;
    const message = { id, occurredAt: house.clock.now().toISOString(), requestId: 'test', data };
    return scope(anonymous).transactional((tx) => target.handle(tx, data, message));
  };

  it('go out once, however often the jobs are delivered', async () => {
    const ada = await house.signUp();
    const resetId = newId();
    for (let n = 0; n < 3; n++) await deliver(PreparePasswordReset.name, resetId, { email: ada.email });
    for (let n = 0; n < 3; n++) await deliver(SendMail.name, newId(), { kind: 'PASSWORD_RESET', resetId });
    await Promise.all(
      [1, 2, 3].map(() => deliver(SendMail.name, newId(), { kind: 'PASSWORD_RESET', resetId })),
    );

    expect((await house.mails()).filter((mail) => mail.includes(`To: ${ada.email}\n`))).toHaveLength(1);
    expect(
      await house.sql('select id from accounts.password_reset where account_id = ?', [ada.viewer.userId]),
    ).toEqual([{ id: resetId }]);
  });

  describe('that another domain asks for', () => {
    const order = (userId: string) => ({
      userId,
      effectKey: `test:${newId()}`,
      subject: 'News',
      text: `Something happened.\n`,
      unsubscribeUrl: 'https://learn.example/notifications/unsubscribe?token=abc',
    });
    const mailsTo = async (email: string) =>
      (await house.mails()).filter((mail) => mail.includes(`To: ${email}\n`));

    it('go out once for each effect key, however often and however simultaneously they are asked for', async () => {
      const ada = await house.signUp();
      const news = order(ada.viewer.userId);
      await Promise.all([1, 2, 3].map(() => deliver(SendMailToUser.name, newId(), news)));
      await deliver(SendMailToUser.name, newId(), news);
      await deliver(SendMailToUser.name, newId(), { ...news, effectKey: `${news.effectKey}:other` });

      const mails = await mailsTo(ada.email);
      expect(mails).toHaveLength(2);
      expect(mails[0]).toContain('\nSubject: News\n');
      expect(mails[0]).toContain('\n\nSomething happened.\n');
      expect(mails[0]).toContain(`\nList-Unsubscribe: <${news.unsubscribeUrl}>\n`);
      expect(mails[0]).toContain('\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n');
    });

    it('reach nobody who cannot sign in or does not exist', async () => {
      const ada = await house.signUp();
      await house.sql(`update accounts.account set status = 'SUSPENDED' where id = ?`, [ada.viewer.userId]);
      await deliver(SendMailToUser.name, newId(), order(ada.viewer.userId));
      await deliver(SendMailToUser.name, newId(), order(newId()));
      expect(await mailsTo(ada.email)).toEqual([]);
      expect(
        await house.sql('select 1 from accounts.sent_mail where user_id = ?', [ada.viewer.userId]),
      ).toEqual([]);
    });

    it('have a subject of one line', () => {
      const broken = { ...order(newId()), subject: 'News\nBcc: everybody@example.com' };
      expect(SendMailToUser.schema.safeParse(broken).success).toBe(false);
    });

    it('are forgotten after 60 days', async () => {
      const ada = await house.signUp();
      await deliver(SendMailToUser.name, newId(), order(ada.viewer.userId));
      house.clock.forward({ days: 61 });
      await runSchedule(house.under, 'accounts.forget-ended');
      expect(await house.sql('select 1 from accounts.sent_mail')).toEqual([]);
    });
  });

  it('are not sent for what does not exist', async () => {
    const before = await house.mails();
    await deliver(SendMail.name, newId(), { kind: 'PASSWORD_RESET', resetId: newId() });
    await deliver(SendMail.name, newId(), { kind: 'PASSWORD_CHANGED', accountId: newId() });
    expect(await house.mails()).toEqual(before);
  });

  describe('by SMTP', () => {
    const servers: Server[] = [];
    const folders: string[] = [];
    afterEach(async () => {
      await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
      await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
    });
    const smtpServer = async (accepts: boolean) => {
      const received: string[] = [];
      const server = createServer((socket) => speakSmtp(socket, received, accepts));
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const dataDir = await mkdtemp(join(tmpdir(), 'tc-smtp-'));
      folders.push(dataDir);
      const smtpUrl = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return { received, mailer: createMailer({ smtpUrl, from: 'Us <us@example.com>', dataDir }) };
    };
    const mail = { id: 'mail-1', to: 'ada@example.com', subject: 'Hello', text: 'A text.\n' };

    it('carry their id, sender and text', async () => {
      const { received, mailer } = await smtpServer(true);
      await mailer.send(mail);
      const [sent] = received;
      expect(sent).toContain('Message-ID: <mail-1@training-center>');
      expect(sent).toContain('From: Us <us@example.com>');
      expect(sent).toContain('To: ada@example.com');
      expect(sent).toContain('\nA text.');
    });

    it('fail loudly when the server refuses them, so that the job is tried again', async () => {
      const { received, mailer } = await smtpServer(false);
      await expect(mailer.send(mail)).rejects.toThrow('554');
      expect(received).toEqual([]);
    });
  });
});

/** As much of SMTP as one mail needs. */
function speakSmtp(socket: Socket, received: string[], accepts: boolean): void {
  let content: string | null = null;
  socket.setEncoding('utf8');
  socket.write('220 test\r\n');
  socket.on('data', (chunk: string) => {
    if (content !== null) {
      content += chunk;
      if (!content.endsWith('\r\n.\r\n')) return;
      if (accepts) received.push(content.replaceAll('\r\n', '\n'));
      content = null;
      socket.write(accepts ? '250 taken\r\n' : '554 refused\r\n');
    } else if (chunk.startsWith('DATA')) {
      content = '';
      socket.write('354 go on\r\n');
    } else if (chunk.startsWith('QUIT')) {
      socket.end('221 bye\r\n');
    } else {
      socket.write('250 fine\r\n');
    }
  });
}
