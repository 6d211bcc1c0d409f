NewsroomApi.Build(args).Run();
