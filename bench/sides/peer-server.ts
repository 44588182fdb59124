import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import { readSettings } from '../../src/config.ts';
import { createDriver } from '../../src/database/connection.ts';
import { peerTypes } from './peer-types.ts';
import { serve } from './serve.ts';

/** @neo4j/graphql behind the same Yoga, over the same driver with the same options, in a process of its own. */
const { neo4j } = readSettings(process.env);
if (neo4j === undefined) throw new Error('Set NEO4J_URI: the benchmark starts this with it.');
const driver = createDriver(neo4j);
const schema = await new Neo4jGraphQL({ typeDefs: peerTypes, driver }).getSchema();
serve(createYoga({ schema, landingPage: false, graphiql: false, logging: false, maskedErrors: false }));
