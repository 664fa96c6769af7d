/** The migrated database that each test database is cloned from. Nobody may stay connected to it. */
export const TEMPLATE_DATABASE = 'gridhall_template';
