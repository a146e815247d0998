import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { SessionGate } from '../session/session';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';
import { RouteFault } from './RouteFault';
import { Waiting } from '../components/Waiting';

/** The pages, each loaded when it is first opened. `pages/` has the same tree. */
const PAGES: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../pages/home/HomePage')).HomePage }) },
  {
    path: 'engagements',
    lazy: async () => ({ Component: (await import('../pages/engagements/EngagementsPage')).EngagementsPage }),
  },
  {
    path: 'engagements/:engagementId',
    lazy: async () => ({ Component: (await import('../pages/engagements/EngagementPage')).EngagementPage }),
  },
  {
    path: 'assessments/:assessmentId',
    lazy: async () => ({ Component: (await import('../pages/assessment/AssessmentLayout')).AssessmentLayout }),
    children: [
      { index: true, element: <Navigate to="rate" replace /> },
      {
        path: 'rate',
        lazy: async () => ({ Component: (await import('../pages/assessment/rate/RatePage')).RatePage }),
      },
    ],
  },
  { path: '*', Component: NotFoundPage },
];

export const router = createBrowserRouter([
  {
    element: (
      <SessionGate>
        <Layout />
      </SessionGate>
    ),
    HydrateFallback: Waiting,
    children: [{ errorElement: <RouteFault />, children: PAGES }],
  },
]);
