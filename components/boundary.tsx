'use client';

import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Shown where a part could not be fetched or drawn. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** Keeps a part that fails, or cannot be fetched without a connection, from taking the page with it. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
