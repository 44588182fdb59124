FROM node:24-slim
WORKDIR /scholargraph
ENV NODE_ENV=production

COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

COPY app app
COPY src src
COPY schema schema
COPY import import

# The service keeps no state: its database is Neo4j's own container.
USER node
EXPOSE 4000
CMD ["node", "app/cli/main.ts", "serve"]
