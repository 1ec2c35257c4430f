FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY CinemaSite/CinemaSite.csproj CinemaSite/
RUN dotnet restore CinemaSite
COPY CinemaSite CinemaSite
RUN dotnet publish CinemaSite --no-restore --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
# The account that the base image brings; it owns nothing but the folder for the embedded database and uploads.
RUN mkdir App_Data && chown $APP_UID App_Data
USER $APP_UID
ENV ASPNETCORE_ENVIRONMENT=Production Urls=http://+:8080
EXPOSE 8080
VOLUME /app/App_Data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD curl --fail --silent http://localhost:8080/healthz
ENTRYPOINT ["dotnet", "CinemaSite.dll"]
