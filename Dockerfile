# One image for the API, the worker and the operators' commands: what a container is depends on its command.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# The optional packages are a Node and a PostgreSQL for machines that have none; an image has both elsewhere.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 SILLAGE_DATA=/data
ENV NODE_OPTIONS="--enable-source-maps --max-semi-space-size=16"
COPY package.json LICENSE ./
COPY scripts/health.mjs scripts/
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "scripts/health.mjs", "api"]
CMD ["node", "dist/apps/api/src/main.js"]
