/** Oneself: who am I, in which role, in which language, on which devices, and out again. */

import type { Me } from '@buurtplus/contract/people';
import { chooseLanguageSchema, chooseRoleSchema, meSchema, sessionsSchema } from '@buurtplus/contract/people';
import { devicesSchema, idSchema, registerDeviceSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { Answer } from '../platform/http/refusal.ts';
import { identifyFully, isLive } from './identify.ts';
import { meOf } from './me.ts';
import type { PeopleDeps } from './people-deps.ts';
import { endDevice, insertDevice, listDevices, setLanguage } from './person.store.ts';
import { deleteOtherSessions, deleteSession, listSessions, setActing } from './session.store.ts';
import { clearSessionCookie } from './session-cookie.ts';

export const meEndpoints = (deps: PeopleDeps): readonly Endpoint[] => {
  const own = { who: 'signed_in', dataClass: 1, tenantScope: 'person', query: null, limit: 'act' } as const;
  const meNow = async (raw: FastifyRequest): Promise<Answer<Me>> => {
    // The request itself was a sign of life already, if it was one.
    const identified = await identifyFully(deps, raw.cookies[deps.cookieName] ?? '', 'look');
    return identified === null ? refuse({ code: 'not_signed_in' }) : ok(await meOf(deps, identified));
  };
  const audited = (
    request: { caller: ReturnType<typeof signedIn> | null },
    action: string,
    objectId: string,
  ): Promise<void> => {
    const caller = signedIn(request);
    return deps.audit({
      tenantId: caller.actor?.tenantId ?? '_system',
      actorId: caller.personId,
      actorRole: caller.actor?.role ?? null,
      sessionId: caller.sessionId,
      action,
      objectType: action.slice(0, action.indexOf('.')),
      objectId,
      purpose: 'own_data',
      outcome: 'done',
    });
  };
  return [
    endpoint({
      ...own,
      id: 'me.read',
      method: 'GET',
      path: '/me',
      summary: 'Who am I here.',
      audit: { none: 'Own data.' },
      limit: 'read',
      params: null,
      body: null,
      answer: meSchema,
      success: 200,
      handle: (request) => meNow(request.raw),
    }),
    endpoint({
      ...own,
      id: 'me.choose-role',
      method: 'PUT',
      path: '/me/acting-role',
      summary: 'Choose the role this session acts in.',
      audit: { event: 'session.role_chosen' },
      params: null,
      body: chooseRoleSchema,
      answer: meSchema,
      success: 200,
      handle: async (request) => {
        const identified = await identifyFully(deps, request.raw.cookies[deps.cookieName] ?? '');
        const chosen = identified?.row.assignments.find(
          (assignment) => assignment.id === request.body.assignmentId,
        );
        if (identified === null || chosen === undefined) return refuse({ code: 'not_found' });
        await setActing(deps.db, identified.row.id, chosen.tenant_id, chosen.id);
        await audited(request, 'session.role_chosen', chosen.id);
        return meNow(request.raw);
      },
    }),
    endpoint({
      ...own,
      id: 'me.choose-language',
      method: 'PUT',
      path: '/me/language',
      summary: 'Choose Dutch or English.',
      audit: { none: 'A preference.' },
      params: null,
      body: chooseLanguageSchema,
      answer: meSchema,
      success: 200,
      handle: async (request) => {
        await setLanguage(deps.db, signedIn(request).personId, request.body.language);
        return meNow(request.raw);
      },
    }),
    endpoint({
      ...own,
      id: 'sessions.list',
      method: 'GET',
      path: '/me/sessions',
      summary: 'Where am I signed in.',
      audit: { none: 'Own data.' },
      limit: 'read',
      params: null,
      body: null,
      answer: sessionsSchema,
      success: 200,
      handle: async (request) => {
        const { personId, sessionId } = signedIn(request);
        const now = deps.clock.now();
        const identified = await identifyFully(deps, request.raw.cookies[deps.cookieName] ?? '', 'look');
        const assignments = identified?.row.assignments ?? [];
        const rows = (await listSessions(deps.db, personId, now)).filter((row) =>
          isLive({ ...row, assignments }, now),
        );
        const sessions = rows.map((row) => ({
          sessionId: row.id,
          browserLabel: row.browser_label,
          createdAt: row.created_at.toISOString(),
          lastSeenAt: row.last_seen_at.toISOString(),
          current: row.id === sessionId,
        }));
        return ok({ sessions });
      },
    }),
    endpoint({
      ...own,
      id: 'sessions.end',
      method: 'DELETE',
      path: '/me/sessions/:sessionId',
      summary: 'End a session elsewhere.',
      audit: { event: 'session.ended' },
      params: z.object({ sessionId: idSchema }),
      body: null,
      answer: null,
      success: 204,
      handle: async (request) => {
        const gone = await deleteSession(deps.db, signedIn(request).personId, request.params.sessionId);
        if (!gone) return refuse({ code: 'not_found' });
        await audited(request, 'session.ended', request.params.sessionId);
        return ok(undefined);
      },
    }),
    endpoint({
      ...own,
      id: 'sessions.end-others',
      method: 'DELETE',
      path: '/me/other-sessions',
      summary: 'End all sessions but this one.',
      audit: { event: 'session.ended' },
      params: null,
      body: null,
      answer: null,
      success: 204,
      handle: async (request) => {
        const { personId, sessionId } = signedIn(request);
        await deleteOtherSessions(deps.db, personId, sessionId);
        await audited(request, 'session.ended', 'others');
        return ok(undefined);
      },
    }),
    endpoint({
      ...own,
      id: 'sessions.sign-out',
      method: 'DELETE',
      path: '/sessions/current',
      summary: 'Sign out here.',
      audit: { event: 'session.ended' },
      params: null,
      body: null,
      answer: null,
      success: 204,
      handle: async (request) => {
        const { personId, sessionId } = signedIn(request);
        await deleteSession(deps.db, personId, sessionId);
        clearSessionCookie(request.reply, deps.cookieName);
        await audited(request, 'session.ended', sessionId);
        return ok(undefined);
      },
    }),
    endpoint({
      ...own,
      id: 'devices.register',
      method: 'POST',
      path: '/me/devices',
      summary: 'Make this phone known by the public half of its key.',
      audit: { event: 'device.registered' },
      params: null,
      body: registerDeviceSchema,
      answer: z.object({ deviceId: z.string() }),
      success: 201,
      handle: async (request) => {
        const { personId } = signedIn(request);
        const { deviceId, publicKey, label } = request.body;
        const known = await listDevices(deps.db, personId);
        const isNew = known.every((device) => device.id !== deviceId);
        if (isNew && known.length >= deps.mostDevices) return refuse({ code: 'too_many_phones' });
        const made = await insertDevice(deps.db, {
          personId,
          id: deviceId,
          publicKey: Buffer.from(publicKey, 'base64url'),
          label,
        });
        if (made === 'other_key') return refuse({ code: 'other_content' });
        if (made === 'made') await audited(request, 'device.registered', deviceId);
        return ok({ deviceId });
      },
    }),
    endpoint({
      ...own,
      id: 'devices.list',
      method: 'GET',
      path: '/me/devices',
      summary: 'Own phones.',
      audit: { none: 'Own data.' },
      limit: 'read',
      params: null,
      body: null,
      answer: devicesSchema,
      success: 200,
      handle: async (request) => {
        const rows = await listDevices(deps.db, signedIn(request).personId);
        const devices = rows.map((row) => ({
          deviceId: row.id,
          label: row.label,
          createdAt: row.created_at.toISOString(),
          lastSeenAt: row.last_seen_at?.toISOString() ?? null,
          current: false,
        }));
        return ok({ devices });
      },
    }),
    endpoint({
      ...own,
      id: 'devices.end',
      method: 'DELETE',
      path: '/me/devices/:deviceId',
      summary: 'End a phone: its key is refused from now on.',
      audit: { event: 'device.ended' },
      params: z.object({ deviceId: idSchema }),
      body: null,
      answer: null,
      success: 204,
      handle: async (request) => {
        const ended = await endDevice(
          deps.db,
          signedIn(request).personId,
          request.params.deviceId,
          deps.clock.now(),
        );
        if (!ended) return refuse({ code: 'not_found' });
        await audited(request, 'device.ended', request.params.deviceId);
        return ok(undefined);
      },
    }),
  ];
};
