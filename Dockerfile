# The site and its waitlist in one image: built in the first stage, run in the second.
FROM node:26-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# Set to the address of a waitlist elsewhere, or to "none"; empty for the one in this image.
ARG PUBLIC_WAITLIST_ENDPOINT=
RUN PUBLIC_WAITLIST_ENDPOINT="$PUBLIC_WAITLIST_ENDPOINT" ASTRO_TELEMETRY_DISABLED=1 node node_modules/astro/bin/astro.mjs build

FROM node:26-bookworm-slim
WORKDIR /app
# pg_dump, for "npm run waitlist -- backup" of PostgreSQL. It must not be older than the server.
RUN apt-get update \
  && apt-get install -y --no-install-recommends postgresql-client \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
# "dependencies" are the service's own packages; what builds the site is among "devDependencies".
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force
COPY --from=build /app/dist dist
COPY content/waitlist.yaml content/waitlist.yaml
COPY src/domain src/domain
COPY src/editorial/build/headers.ts src/editorial/build/headers.ts
COPY src/server src/server
RUN mkdir -m 0700 data && chown node:node data
VOLUME /app/data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: the signal to end must reach the service itself.
CMD ["node", "src/server/main.mjs"]
