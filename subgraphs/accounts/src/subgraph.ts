import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import type { ProcessEnv } from '@training-center/shared/env/process-env';
import { secret } from '@training-center/shared/env/secret';
import { JWKS_PATH } from '@training-center/shared/identity/identity-provider';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { preparePasswordResetConsumer } from './consumers/prepare-password-reset.consumer.js';
import { sendMailToUserConsumer } from './consumers/send-mail-to-user.consumer.js';
import { sendMailConsumer } from './consumers/send-mail.consumer.js';
import { migrations } from './database/migrations.js';
import { Account } from './domain/account/account.entity.js';
import { FailedLogIn } from './domain/log-in/failed-log-in.entity.js';
import { PasswordReset } from './domain/password/password-reset.entity.js';
import { SentMail } from './domain/sent-mail/sent-mail.entity.js';
import { AuthSession } from './domain/session/auth-session.entity.js';
import { RefreshToken } from './domain/session/refresh-token.entity.js';
import { type AccountsEnv, accountsEnv } from './env.js';
import { SignUpMutation } from './graphql/account/sign-up.mutation.js';
import { UserResolver } from './graphql/account/user.resolver.js';
import { viewerReference } from './graphql/account/viewer.reference.js';
import { ViewerResolver } from './graphql/account/viewer.resolver.js';
import { ChangePasswordMutation } from './graphql/password/change-password.mutation.js';
import { RequestPasswordResetMutation } from './graphql/password/request-password-reset.mutation.js';
import { ResetPasswordMutation } from './graphql/password/reset-password.mutation.js';
import { LogInMutation } from './graphql/session/log-in.mutation.js';
import { LogOutMutation } from './graphql/session/log-out.mutation.js';
import { RefreshSessionMutation } from './graphql/session/refresh-session.mutation.js';
import { RevokeAllSessionsMutation } from './graphql/session/revoke-all-sessions.mutation.js';
import { RevokeSessionMutation } from './graphql/session/revoke-session.mutation.js';
import { accountUserErrors } from './graphql/session/token-user-errors.type.js';
import { ViewerSessionsResolver } from './graphql/session/viewer-sessions.resolver.js';
import { AccessTokenIssuer } from './identity/access-token-issuer.js';
import { accountsIdentity } from './identity/accounts-identity.provider.js';
import { identityRoutes } from './identity/identity-routes.js';
import { generatePrivateKey, SigningKeys } from './identity/signing-keys.js';
import { forgetEnded } from './jobs/forget-ended.job.js';
import { createMailer } from './mail/create-mailer.js';
import { AccountService } from './services/account.service.js';
import { LogInService } from './services/log-in.service.js';
import { MailService } from './services/mail.service.js';
import { PasswordHasher } from './services/password-hasher.js';
import { PasswordService } from './services/password.service.js';
import { RefreshService } from './services/refresh.service.js';
import { SessionOpener } from './services/session-opener.js';
import { SessionService } from './services/session.service.js';
import { userState } from './services/user-changed.js';

export default defineSubgraph({
  name: 'accounts',
  env: accountsEnv,
  entities: [Account, AuthSession, RefreshToken, PasswordReset, FailedLogIn, SentMail],
  migrations,
  publicPaths: [JWKS_PATH],
  compose({ orm, env, log }) {
    const privateKey = secret(
      env,
      'ACCESS_TOKEN_PRIVATE_KEY',
      env.ACCESS_TOKEN_PRIVATE_KEY,
      generatePrivateKey,
    );
    const keys = new SigningKeys(privateKey, env.ACCESS_TOKEN_OLD_PUBLIC_KEYS);
    const identityProvider = accountsIdentity(keys, orm);
    const hasher = new PasswordHasher();
    const opener = new SessionOpener(new AccessTokenIssuer(keys));
    const accounts = new AccountService(hasher, opener);
    const sessions = new SessionService();
    const passwords = new PasswordService(hasher, sessions);
    const mails = mailService(env, keys);
    if (env.NODE_ENV === 'production' && !env.SMTP_URL) {
      log.warn('SMTP_URL is not set: mails are laid into DATA_DIR/mail and reach nobody');
    }
    return {
      resolvers: [
        new ViewerResolver(sessions),
        new ViewerSessionsResolver(sessions),
        new UserResolver(accounts),
        new SignUpMutation(accounts),
        new LogInMutation(new LogInService(hasher, opener)),
        new RefreshSessionMutation(new RefreshService(opener)),
        new LogOutMutation(sessions),
        new RevokeSessionMutation(sessions),
        new RevokeAllSessionsMutation(sessions),
        new RequestPasswordResetMutation(passwords),
        new ResetPasswordMutation(passwords),
        new ChangePasswordMutation(passwords),
      ],
      types: [...sharedUserErrors, ...accountUserErrors],
      references: {
        User: ({ id }, scope) => accounts.visibleById(scope, id),
        Viewer: viewerReference(sessions),
      },
      consumers: [
        preparePasswordResetConsumer(mails),
        sendMailConsumer(mails),
        sendMailToUserConsumer(mails),
      ],
      schedules: [forgetEnded],
      currentStates: [userState],
      identityProvider,
      routes: identityRoutes(identityProvider, env.ENVELOPE_SECRET),
    };
  },
});

function mailService(env: ProcessEnv & AccountsEnv, keys: SigningKeys): MailService {
  return new MailService({
    mailer: createMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, dataDir: env.DATA_DIR }),
    resetToken: (resetId) => keys.resetToken(resetId),
    resetUrl: env.PASSWORD_RESET_URL ?? new URL('reset-password', `${env.PUBLIC_URL}/`).href,
  });
}
